namespace TwitterSdk.Twitch.Monitoring;

/// <summary>
/// Something that a <see cref="ChannelMonitor"/> saw: <see cref="ChannelWentLive"/>, <see cref="ChannelUpdated"/> or <see cref="ChannelWentOffline"/>.
/// </summary>
/// <param name="Stream">The stream, as Twitch told it last.</param>
public abstract record ChannelChange(Helix.Stream Stream)
{
    /// <summary>The channel.</summary>
    public UserId ChannelId => Stream.UserId;

    /// <summary>The channel's name as it stands in its address.</summary>
    public string Login => Stream.UserLogin;
}
