namespace TwitterSdk.Core.Streaming;

/// <summary>The vendor accepted the first connection.</summary>
public sealed record StreamConnected : ConnectionEvent;
