using System.Text;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Streaming;

/// <summary>The open streams. They are fed by what is posted and deleted; what else a stream may say is sent from here.</summary>
public sealed class StreamHub
{
    private readonly List<StreamFeed> _feeds = [];
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
    /// What happens when the same credentials open a stream twice: true refuses the second one with 420, false, as unless set, closes the
    /// first with a disconnect message of code 7.
    /// </summary>
    public bool RefusesDuplicates { get; set; }

    /// <summary>Sends a message to all open streams, as it is: <c>{"limit":{"track":5}}</c>.</summary>
    /// <param name="json">The message, without a line end.</param>
    public void Send(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        byte[] message = Encoding.UTF8.GetBytes(json);
        lock (_services.Gate)
            _feeds.ForEach(feed => feed.Send(message));
    }

    /// <summary>Closes all open streams properly, behind a disconnect message.</summary>
    /// <param name="code">Why, from 1 to 12.</param>
    /// <param name="reason">The same in words.</param>
    public void Disconnect(int code, string reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        lock (_services.Gate)
            _feeds.ForEach(feed => feed.Disconnect(code, reason));
    }

    /// <summary>Closes all open streams properly, without a word.</summary>
    public void Close()
    {
        lock (_services.Gate)
            _feeds.ForEach(feed => feed.Complete());
    }

    internal void Add(StreamFeed feed)
    {
        if (_feeds.Find(other => other.Key == feed.Key) is { } duplicate)
        {
            if (RefusesDuplicates)
                throw Refusal.Plain(420, "Exceeded connection limit for user");
            duplicate.Disconnect(7, "admin logout");
            _feeds.Remove(duplicate);
        }

        _feeds.Add(feed);
    }

    internal void Remove(StreamFeed feed)
    {
        lock (_services.Gate)
            _feeds.Remove(feed);
    }

    internal void Posted(EmulatorTweet tweet)
    {
        foreach (StreamFeed feed in _feeds)
        {
            if (feed.Filter.Matches(tweet))
                feed.Send(tweet);
        }
    }

    internal void Deleted(EmulatorTweet tweet)
    {
        foreach (StreamFeed feed in _feeds)
        {
            if (feed.Filter.Matches(tweet))
                feed.Send(StreamMessages.Delete(tweet, _services.Time.GetUtcNow()));
        }
    }
}
