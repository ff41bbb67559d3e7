namespace TwitterSdk.Core.Streaming;

/// <summary>Nothing came for so long that the connection counts as lost. It is closed.</summary>
/// <param name="Silence">How long nothing came.</param>
public sealed record StreamStalled(TimeSpan Silence) : ConnectionEvent;
