using TwitterSdk.Emulator.Twitch.Facts;

namespace TwitterSdk.Emulator.Twitch.State;

/// <summary>Who pays for which channel.</summary>
public sealed class TwitchSubscriberStore
{
    private readonly List<TwitchSubscriber> _subscribers = [];
    private readonly TwitchServices _services;

    internal TwitchSubscriberStore(TwitchServices services) => _services = services;

    /// <summary>Lets a user subscribe to a channel; tells <c>channel.subscribe</c>.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="user">Who watches.</param>
    /// <param name="tier"><c>1000</c>, <c>2000</c> or <c>3000</c>.</param>
    /// <param name="gifter">Who paid; null for the user.</param>
    public TwitchSubscriber Add(TwitchUser channel, TwitchUser user, string tier = "1000", TwitchUser? gifter = null)
    {
        ArgumentNullException.ThrowIfNull(channel);
        ArgumentNullException.ThrowIfNull(user);
        lock (_services.Gate)
        {
            var subscriber = new TwitchSubscriber(channel, user, tier, gifter, _services.Now);
            _subscribers.RemoveAll(one => one.Channel == channel && one.User == user);
            _subscribers.Add(subscriber);
            _services.Events.Publish("channel.subscribe", Event(subscriber));
            return subscriber;
        }
    }

    /// <summary>Ends a subscription; tells <c>channel.subscription.end</c>.</summary>
    public void Remove(TwitchUser channel, TwitchUser user)
    {
        lock (_services.Gate)
        {
            if (Find(channel, user) is not { } subscriber)
                return;
            _subscribers.Remove(subscriber);
            _services.Events.Publish("channel.subscription.end", Event(subscriber));
        }
    }

    /// <summary>A user's subscription to a channel; null when there is none.</summary>
    public TwitchSubscriber? Find(TwitchUser channel, TwitchUser user)
    {
        lock (_services.Gate)
            return _subscribers.Find(one => one.Channel == channel && one.User == user);
    }

    /// <summary>Who subscribes to a channel, the oldest first.</summary>
    public IReadOnlyList<TwitchSubscriber> Of(TwitchUser channel)
    {
        lock (_services.Gate)
            return [.. _subscribers.Where(one => one.Channel == channel)];
    }

    internal List<TwitchSubscriber> All => _subscribers;

    private static FactSet Event(TwitchSubscriber subscriber) => EventFacts.OfChannel(subscriber.Channel).With(EventFacts.OfUser(subscriber.User)).With(new()
    {
        ["tier"] = subscriber.Tier,
        ["is_gift"] = subscriber.Gifter is not null,
    });
}
