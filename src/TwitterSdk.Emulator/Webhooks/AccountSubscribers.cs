using System.Collections;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Webhooks;

/// <summary>Users whose account activity goes to the same webhooks: to those of one environment, or to one webhook alone.</summary>
/// <param name="app">The app that may know of it.</param>
/// <param name="index">Where events look for who listens.</param>
internal sealed class AccountSubscribers(EmulatorApp app, SubscriberIndex index) : IReadOnlyCollection<EmulatorUser>
{
    private readonly HashSet<EmulatorUser> _users = [];

    public EmulatorApp App => app;

    public List<EmulatorWebhook> Webhooks { get; } = [];

    public int Count => _users.Count;

    public bool Contains(EmulatorUser user) => _users.Contains(user);

    /// <summary>False when the user is among them already.</summary>
    public bool Add(EmulatorUser user)
    {
        if (!_users.Add(user))
            return false;
        index.Add(user, this);
        return true;
    }

    /// <summary>False when the user is not among them.</summary>
    public bool Remove(EmulatorUser user)
    {
        if (!_users.Remove(user))
            return false;
        index.Remove(user, this);
        return true;
    }

    public void Clear()
    {
        foreach (EmulatorUser user in _users)
            index.Remove(user, this);
        _users.Clear();
    }

    public IEnumerator<EmulatorUser> GetEnumerator() => _users.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
