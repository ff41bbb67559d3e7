namespace TwitterSdk.Core.Streaming;

/// <summary>The buffer is full and messages begin to be dropped; told once, until there is room again.</summary>
/// <param name="Before">How many were dropped before, in all.</param>
public sealed record StreamDropping(long Before) : ConnectionEvent;
