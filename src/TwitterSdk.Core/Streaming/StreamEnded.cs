namespace TwitterSdk.Core.Streaming;

/// <summary>The stream is at its end and will not connect again. Always the last event.</summary>
/// <param name="Error">What the caller gets to see as an exception; null for a proper end.</param>
public sealed record StreamEnded(Exception? Error) : ConnectionEvent;
