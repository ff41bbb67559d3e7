using System.Collections.Immutable;
using TwitterSdk.Twitch.Chat.Messages;

namespace TwitterSdk.Twitch.Chat.Delivery;

/// <summary>Hands each message to everybody who takes messages. Posting never waits.</summary>
internal sealed class MessageHub(TwitchChatOptions options)
{
    private readonly Lock _gate = new();
    private ImmutableArray<Subscription> _subscriptions = [];
    private long _droppedBefore;
    private bool _completed;
    private Exception? _reason;

    /// <summary>How many messages went because a queue was full.</summary>
    public long Dropped
    {
        get
        {
            lock (_gate)
            {
                long dropped = _droppedBefore;
                foreach (Subscription subscription in _subscriptions)
                    dropped += subscription.Dropped;
                return dropped;
            }
        }
    }

    public Subscription Subscribe()
    {
        var subscription = new Subscription(options.QueueCapacity, options.QueueOverflow);
        lock (_gate)
        {
            if (_completed)
                subscription.Complete(_reason);
            else
                _subscriptions = _subscriptions.Add(subscription);
        }

        return subscription;
    }

    public void Unsubscribe(Subscription subscription)
    {
        lock (_gate)
        {
            if (!_subscriptions.Contains(subscription))
                return;
            _subscriptions = _subscriptions.Remove(subscription);
            _droppedBefore += subscription.Dropped;
        }

        subscription.Complete(null);
    }

    public void Post(ChatMessage message)
    {
        foreach (Subscription subscription in _subscriptions)
            subscription.Post(message);
    }

    /// <summary>There will be no more; those who wait get what is left, then the reason.</summary>
    public void Complete(Exception? reason)
    {
        ImmutableArray<Subscription> all;
        lock (_gate)
        {
            _completed = true;
            _reason = reason;
            all = _subscriptions;
        }

        foreach (Subscription subscription in all)
            subscription.Complete(reason);
    }
}
