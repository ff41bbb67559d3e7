using System.Text;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Streaming.Content;
using TwitterSdk.Emulator.Streaming.Events;

namespace TwitterSdk.Emulator.Streaming;

/// <summary>The open streams. They are fed by what is posted and deleted; what else a stream may say is sent from here.</summary>
public sealed class StreamHub
{
    private const int Remembered = 1000;

    private readonly List<StreamFeed> _feeds = [];
    private readonly Queue<StreamConnection> _connections = new();
    private readonly EventHistory _history = new();
    private readonly StateServices _services;

    internal StreamHub(StateServices services) => _services = services;

    /// <summary>How many streams are open.</summary>
    public int Open
    {
        get
        {
            lock (_services.Gate)
                return _feeds.Count;
        }
    }

    /// <summary>
    /// What happens to one connection too many: true refuses it, false closes the oldest one with a disconnect message. Unless set, v2
    /// refuses and v1.1 closes.
    /// </summary>
    public bool? RefusesDuplicates { get; set; }

    /// <summary>How many connections the same credentials may have to the same stream, and to the same partition of it; 1 unless set.</summary>
    public int ConnectionsPerStream { get; set; } = 1;

    /// <summary>What else wants to know of what happens.</summary>
    internal Action<StateEvent>? Also { get; set; }

    /// <summary>Connections to streams of v2, oldest first, closed ones included.</summary>
    internal IReadOnlyCollection<StreamConnection> Connections => _connections;

    /// <summary>Sends a message to all open streams, as it is: <c>{"limit":{"track":5}}</c>.</summary>
    /// <param name="json">The message, without a line end.</param>
    public void Send(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        byte[] message = Encoding.UTF8.GetBytes(json);
        lock (_services.Gate)
            _feeds.ForEach(feed => feed.Send(message));
    }

    /// <summary>Sends a message that is for one user: to their user streams as it is, to site streams that have them in an envelope.</summary>
    /// <param name="user">For whom.</param>
    /// <param name="json">The message, without a line end.</param>
    public void Send(EmulatorUser user, string json)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(json);
        byte[] message = Encoding.UTF8.GetBytes(json);
        lock (_services.Gate)
        {
            foreach (StreamFeed feed in _feeds)
            {
                if (feed.Content is UserMessages mine && mine.User == user)
                    feed.Send(message);
                else if (feed.Content is SiteMessages site && site.Has(user))
                    feed.Send(site.InEnvelope(user, message));
            }
        }
    }

    /// <summary>Closes all open streams properly, behind a disconnect message.</summary>
    /// <param name="code">Why, from 1 to 12; streams of v2 do not know codes.</param>
    /// <param name="reason">The same in words.</param>
    public void Disconnect(int code, string reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        lock (_services.Gate)
            _feeds.ForEach(feed => Disconnect(feed, code, "OperationalDisconnect", reason));
    }

    /// <summary>Closes all open streams of v2 properly, behind a problem that says why.</summary>
    /// <param name="disconnectType">The vendor's word, for instance <c>ForceDisconnect</c>.</param>
    /// <param name="reason">The same in a sentence.</param>
    public void Disconnect(string disconnectType, string reason)
    {
        ArgumentException.ThrowIfNullOrEmpty(disconnectType);
        ArgumentNullException.ThrowIfNull(reason);
        lock (_services.Gate)
            _feeds.FindAll(feed => feed.Connection is not null).ForEach(feed => Disconnect(feed, 0, disconnectType, reason));
    }

    /// <summary>Closes all open streams properly, without a word.</summary>
    public void Close()
    {
        lock (_services.Gate)
            _feeds.ForEach(feed => feed.Complete());
    }

    internal void Add(StreamFeed feed)
    {
        StreamFeed[] others = [.. _feeds.Where(other => other.Key == feed.Key)];
        if (others.Length >= (feed.Connection is null ? 1 : ConnectionsPerStream))
        {
            if (RefusesDuplicates ?? feed.Connection is not null)
                throw feed.Connection is null ? Refusal.Plain(420, "Exceeded connection limit for user") : StreamProblems.TooManyConnections();
            Disconnect(others[0], 7, "ForceDisconnect", "admin logout");
            _feeds.Remove(others[0]);
        }

        _feeds.Add(feed);
        if (feed.Connection is not { } connection)
            return;
        if (_connections.Count == Remembered)
            _connections.Dequeue();
        _connections.Enqueue(connection);
    }

    /// <summary>The open site stream with an id, as far as it is the caller's.</summary>
    internal SiteMessages? FindSite(string id, string owner) =>
        _feeds.Select(feed => feed.Content as SiteMessages).FirstOrDefault(site => site?.Id == id && site.Owner == owner);

    internal void Send(IStreamContent content, byte[] message) => _feeds.Find(feed => feed.Content == content)?.Send(message);

    internal void Remove(StreamFeed feed)
    {
        lock (_services.Gate)
            _feeds.Remove(feed);
    }

    /// <summary>Closes one connection of an app; false when it is closed already, or somebody else's.</summary>
    internal bool Kill(EmulatorApp app, string id)
    {
        StreamFeed? feed = _feeds.Find(one => one.Connection?.Id == id && one.Connection.App == app);
        if (feed is null)
            return false;
        Disconnect(feed, 0, "ForceDisconnect", "The app closed the connection.");
        _feeds.Remove(feed);
        return true;
    }

    /// <summary>Tells a stream what happened before it was opened.</summary>
    internal void Replay(StreamFeed feed, DateTimeOffset from, DateTimeOffset to)
    {
        foreach (StateEvent happened in Between(from, to))
            feed.Tell(happened);
    }

    /// <summary>Sends the last messages of the past that a stream tells; below zero, so many and then the end.</summary>
    internal void ReplayLast(StreamFeed feed, int count)
    {
        if (count == 0)
            return;
        List<byte[]> messages = [];
        foreach (StateEvent happened in Between(DateTimeOffset.MinValue, DateTimeOffset.MaxValue))
            feed.Content.Tell(happened, messages.Add);
        foreach (byte[] message in messages.TakeLast(Math.Abs(count)))
            feed.Send(message);
        if (count < 0)
            Disconnect(feed, 9, "ForceDisconnect", "max message limit");
    }

    internal IEnumerable<StateEvent> Between(DateTimeOffset from, DateTimeOffset to) => _history.Between(from, to);

    internal void Publish(StateEvent happened)
    {
        // What is only put there afterwards is news to nobody.
        if (_services.IsPast)
            return;
        _history.Add(happened);
        _feeds.ForEach(feed => feed.Tell(happened));
        Also?.Invoke(happened);
        if (happened is AccessRevoked { Token: var gone })
            _feeds.FindAll(feed => feed.Token == gone).ForEach(feed => Disconnect(feed, 6, "ForceDisconnect", "token revoked"));
    }

    private static void Disconnect(StreamFeed feed, int code, string type, string reason) => feed.Disconnect(
        feed.Connection is null ? StreamMessages.Disconnect(code, feed.Endpoint, reason) : StreamProblems.Disconnect(type, reason), reason);
}
