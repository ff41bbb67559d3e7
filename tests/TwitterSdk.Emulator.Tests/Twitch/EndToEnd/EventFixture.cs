using TwitterSdk.Emulator.Tests.Twitch.Support;
using TwitterSdk.Emulator.Twitch.EventSub;
using TwitterSdk.Twitch.EventSub;

namespace TwitterSdk.Emulator.Tests.Twitch.EndToEnd;

/// <summary>The real client's EventSub, and what Ann's channel can be watched for.</summary>
public abstract class EventFixture : TwitchFixture
{
    private protected TwitchEventSub Events => Emulator.Twitch.EventSub;

    private protected EventSubCondition Channel => new BroadcasterCondition { BroadcasterUserId = new(Ann.Id) };

    private protected EventSubCondition Moderated => new ModeratorCondition { BroadcasterUserId = new(Ann.Id), ModeratorUserId = new(Ann.Id) };

    private protected EventSubCondition Chat => new ChatCondition { BroadcasterUserId = new(Ann.Id), UserId = new(Ann.Id) };

    /// <summary>Who follows, and when the channel goes live.</summary>
    private protected EventSubPlan Plan => new EventSubPlan().Add(EventSubTopic.ChannelFollow, Moderated).Add(EventSubTopic.StreamOnline, Channel);

    // Without waits between tries, so that only what a test waits for goes by the clock.
    private protected EventSubListenerOptions Options => new() { LongestRetryDelay = TimeSpan.Zero };

    private protected void Follow(params IEnumerable<string> logins)
    {
        foreach (string login in logins)
            State.Graph.Follow(State.AddUser(login), Ann);
    }
}
