namespace TwitterSdk.Twitch.Monitoring;

/// <summary>Something of a running stream is other than it was.</summary>
/// <param name="Stream">The stream as it is.</param>
/// <param name="Previous">The stream as it was.</param>
/// <param name="Changed">What is other, of that which <see cref="ChannelMonitorOptions.Aspects"/> asks for.</param>
public sealed record ChannelUpdated(Helix.Stream Stream, Helix.Stream Previous, ChannelAspects Changed) : ChannelChange(Stream);
