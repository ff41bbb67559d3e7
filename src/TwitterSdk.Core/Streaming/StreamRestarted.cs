namespace TwitterSdk.Core.Streaming;

/// <summary>The vendor accepted a further connection.</summary>
/// <param name="Gap">How long nothing could come: from the last bytes of the connection before to the acceptance of this one.</param>
public sealed record StreamRestarted(TimeSpan Gap) : ConnectionEvent;
