using Microsoft.Extensions.Logging;
using TwitterSdk.Twitch.Configuration;
using TwitterSdk.Twitch.Monitoring.Polling;

namespace TwitterSdk.Twitch.Monitoring;

/// <summary>How a <see cref="ChannelMonitor"/> looks.</summary>
public sealed class ChannelMonitorOptions
{
    private const ChannelAspects AllButViewers =
        ChannelAspects.Title | ChannelAspects.Category | ChannelAspects.Language | ChannelAspects.Tags | ChannelAspects.Mature;

    private static readonly TimeSpan s_shortest = TimeSpan.FromSeconds(1);

    /// <summary>Channels to begin with, by their users' ids, which stay when a user takes another name.</summary>
    public IList<UserId> Ids { get; } = [];

    /// <summary>Channels to begin with, by their names.</summary>
    public IList<string> Logins { get; } = [];

    /// <summary>
    /// The time from one look to the next, a second or more; a minute unless set. One look takes a request for each hundred channels, and Twitch's own
    /// answers are up to some minutes old: looking more often tells little sooner.
    /// </summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>In how many looks in a row a channel must be missing to be offline; 2 unless set, because Twitch's answers leave out a live channel now and then.</summary>
    public int OfflineAfter { get; set; } = 2;

    /// <summary>What of a running stream is told when it changes; all but <see cref="ChannelAspects.Viewers"/> unless set.</summary>
    public ChannelAspects Aspects { get; set; } = AllButViewers;

    /// <summary>Whether channels that were live already when they were first looked at are told, too; true unless set.</summary>
    public bool TellsWhoWasLive { get; set; } = true;

    /// <summary>Where to log.</summary>
    public ILogger? Logger { get; set; }

    /// <summary>A copy that nobody else changes, checked.</summary>
    internal ChannelMonitorOptions Checked()
    {
        OptionCheck.AtLeast(Interval, s_shortest, nameof(Interval));
        OptionCheck.AtLeast(OfflineAfter, 1, nameof(OfflineAfter));
        foreach (string login in Logins)
            WatchedChannels.CheckLogin(login, nameof(Logins));
        foreach (UserId id in Ids)
            WatchedChannels.CheckId(id, nameof(Ids));
        return (ChannelMonitorOptions)MemberwiseClone();
    }
}
