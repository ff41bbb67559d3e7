using System.Security.Cryptography;
using TwitterSdk.Emulator.Twitch.Accounts;

namespace TwitterSdk.Emulator.Twitch.EventSub;

/// <summary>Subscriptions, sessions and conduits. Used under the state's lock alone.</summary>
internal sealed class EventSubStore
{
    private readonly Dictionary<string, string> _reconnects = new(StringComparer.Ordinal);

    public List<EventSubEntry> Entries { get; } = [];

    public Dictionary<string, EventSubSession> Sessions { get; } = new(StringComparer.Ordinal);

    public List<EventSubConduit> Conduits { get; } = [];

    public EventSubConduit? FindConduit(string? id, TwitchApp app) => Conduits.Find(conduit => conduit.Id == id && conduit.App == app);

    public IEnumerable<EventSubEntry> EntriesOf(EventSubSession session) => Entries.Where(entry => entry.Transport.SessionId == session.Id);

    /// <summary>Shards that a session serves, each with its conduit.</summary>
    public IEnumerable<(EventSubConduit Conduit, EventSubShard Shard)> ShardsOf(EventSubSession session) =>
        Conduits.SelectMany(conduit => conduit.Shards.Values.Where(shard => shard.Transport.SessionId == session.Id).Select(shard => (conduit, shard)));

    /// <summary>A word that lets one connection take over a session.</summary>
    public string OfferReconnect(EventSubSession session)
    {
        string word = RandomNumberGenerator.GetHexString(24, lowercase: true);
        _reconnects[word] = session.Id;
        return word;
    }

    /// <summary>The session that a word is for; null when the word is none, or was used.</summary>
    public string? TakeReconnect(string word) => _reconnects.Remove(word, out string? id) ? id : null;
}
