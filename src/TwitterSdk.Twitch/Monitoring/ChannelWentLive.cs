namespace TwitterSdk.Twitch.Monitoring;

/// <summary>A channel is live.</summary>
/// <param name="Stream">The stream; its <c>StartedAt</c> is when it began.</param>
/// <param name="WasLive">True when it was live already as the channel was first looked at.</param>
public sealed record ChannelWentLive(Helix.Stream Stream, bool WasLive) : ChannelChange(Stream);
