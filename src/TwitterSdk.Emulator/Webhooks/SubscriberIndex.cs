using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Webhooks;

/// <summary>Finds those who are told of a user, so that an event costs what it concerns, and not what there is.</summary>
internal sealed class SubscriberIndex
{
    private readonly Dictionary<EmulatorUser, List<AccountSubscribers>> _listeners = [];

    public bool IsEmpty => _listeners.Count == 0;

    /// <summary>A list of its own: whoever walks it may end subscriptions.</summary>
    public IReadOnlyList<AccountSubscribers> Of(EmulatorUser user) => _listeners.TryGetValue(user, out List<AccountSubscribers>? known) ? [.. known] : [];

    public void Add(EmulatorUser user, AccountSubscribers subscribers)
    {
        if (!_listeners.TryGetValue(user, out List<AccountSubscribers>? known))
            _listeners.Add(user, known = []);
        known.Add(subscribers);
    }

    public void Remove(EmulatorUser user, AccountSubscribers subscribers)
    {
        List<AccountSubscribers> known = _listeners[user];
        known.Remove(subscribers);
        if (known.Count == 0)
            _listeners.Remove(user);
    }
}
