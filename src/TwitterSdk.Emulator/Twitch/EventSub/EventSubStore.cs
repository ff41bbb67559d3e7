using System.Security.Cryptography;
using TwitterSdk.Emulator.Twitch.Accounts;

namespace TwitterSdk.Emulator.Twitch.EventSub;

/// <summary>Subscriptions, sessions and conduits. Used under the state's lock alone.</summary>
internal sealed class EventSubStore
{
    private readonly Dictionary<string, string> _reconnects = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, EventSubEntry> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<EventSubEntry>> _byType = new(StringComparer.Ordinal);

    /// <summary>The subscriptions, oldest first.</summary>
    public IReadOnlyList<EventSubEntry> Entries => _entries.Values;

    public Dictionary<string, EventSubSession> Sessions { get; } = new(StringComparer.Ordinal);

    public List<EventSubConduit> Conduits { get; } = [];

    /// <summary>Those of a type in all its versions: an event asks nobody else.</summary>
    public IReadOnlyList<EventSubEntry> OfType(string type) => _byType.TryGetValue(type, out List<EventSubEntry>? known) ? known : [];

    public EventSubEntry? Find(string id) => _entries.GetValueOrDefault(id);

    public void Add(EventSubEntry entry)
    {
        _entries.Add(entry.Id, entry);
        if (!_byType.TryGetValue(entry.Type.Type, out List<EventSubEntry>? alike))
            _byType.Add(entry.Type.Type, alike = []);
        alike.Add(entry);
    }

    public void Remove(EventSubEntry entry)
    {
        _entries.Remove(entry.Id);
        _byType[entry.Type.Type].Remove(entry);
    }

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
