using TwitterSdk.Emulator.Twitch.State;

namespace TwitterSdk.Emulator.Twitch.EventSub;

/// <summary>EventSub from the server's side: who listens, and what goes wrong with it on demand.</summary>
public sealed class TwitchEventSub
{
    private readonly EventSubHub _hub;
    private readonly EventSubSockets _sockets;
    private readonly TwitchServices _services;

    internal TwitchEventSub(EventSubHub hub, EventSubSockets sockets, TwitchServices services, Uri address)
    {
        _hub = hub;
        _sockets = sockets;
        _services = services;
        Address = address;
    }

    /// <summary>Where web sockets connect: <c>ws://127.0.0.1:PORT/eventsub/ws</c>.</summary>
    public Uri Address { get; }

    /// <summary>The subscriptions, oldest first.</summary>
    public IReadOnlyList<TwitchSubscription> Subscriptions
    {
        get
        {
            lock (_hub.Gate)
                return [.. _hub.Store.Entries.Select(TwitchSubscription.Of)];
        }
    }

    /// <summary>The ids of the sessions that are connected.</summary>
    public IReadOnlyList<string> Sessions
    {
        get
        {
            lock (_hub.Gate)
                return [.. _hub.Store.Sessions.Keys];
        }
    }

    /// <summary>Tells all web sockets to connect anew, as before maintenance; after 30 seconds the old ones are closed with 4004.</summary>
    public void AskToReconnect()
    {
        foreach (EventSubSession session in Connected())
            _sockets.AskToReconnect(session, Address);
    }

    /// <summary>Closes all web sockets with a code.</summary>
    /// <param name="code">4000 to 4007, as the vendor has them, or any other that the protocol allows.</param>
    public void Close(int code)
    {
        foreach (EventSubSession session in Connected())
            session.Close(code);
    }

    /// <summary>Cuts all web sockets, without a word.</summary>
    public void Cut()
    {
        foreach (EventSubSession session in Connected())
            session.Abort();
    }

    /// <summary>Lets the keep-alives of those that are connected now stay away, or come again.</summary>
    public void Silence(bool isSilent)
    {
        foreach (EventSubSession session in Connected())
            session.IsSilent = isSilent;
    }

    /// <summary>Ends a subscription from the server's side; its owner is told.</summary>
    /// <param name="id">The subscription's id.</param>
    /// <param name="status">Why, as in <c>version_removed</c>.</param>
    /// <returns>False when there is no such subscription.</returns>
    public bool Revoke(string id, string status)
    {
        lock (_services.Gate)
        lock (_hub.Gate)
        {
            if (_hub.Store.Find(id) is not { } found)
                return false;
            _hub.Revoke(found, status);
            return true;
        }
    }

    private EventSubSession[] Connected()
    {
        lock (_hub.Gate)
            return [.. _hub.Store.Sessions.Values];
    }
}
