namespace TwitterSdk.Twitch.Monitoring;

/// <summary>A channel is no longer live, or began another stream.</summary>
/// <param name="Stream">The stream that ended, as it was when it was last seen.</param>
public sealed record ChannelWentOffline(Helix.Stream Stream) : ChannelChange(Stream);
