namespace TwitterSdk.Core.Streaming;

/// <summary>A connection that had been accepted is no more.</summary>
/// <param name="Cause">How it ended.</param>
public sealed record StreamDisconnected(StreamBreak Cause) : ConnectionEvent;
