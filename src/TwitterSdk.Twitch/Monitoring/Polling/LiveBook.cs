using System.Diagnostics.CodeAnalysis;

namespace TwitterSdk.Twitch.Monitoring.Polling;

/// <summary>Knows who is live, and makes of each look what changed. What was not taken yet waits.</summary>
/// <param name="options">What is told.</param>
internal sealed class LiveBook(ChannelMonitorOptions options)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<UserId, Entry> _live = [];
    private readonly Queue<ChannelChange> _changes = new();
    private readonly HashSet<string> _knownIds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _knownLogins = new(StringComparer.Ordinal);

    public IReadOnlyList<Helix.Stream> Live
    {
        get
        {
            lock (_gate)
                return [.. _live.Values.Select(static entry => entry.Stream)];
        }
    }

    public bool TryTake([NotNullWhen(true)] out ChannelChange? change)
    {
        lock (_gate)
            return _changes.TryDequeue(out change);
    }

    public void Enter(Look look, WatchedChannels watched)
    {
        lock (_gate)
        {
            _knownIds.RemoveWhere(id => !watched.ContainsId(id));
            _knownLogins.RemoveWhere(login => !watched.ContainsLogin(login));
            foreach (Helix.Stream stream in look.Streams)
                Enter(stream);
            foreach (Entry entry in _live.Values.Where(entry => !look.Has(entry.Stream.UserId)).ToArray())
                Miss(entry, look, watched);
            _knownIds.UnionWith(look.Ids);
            _knownLogins.UnionWith(look.Logins);
        }
    }

    private static ChannelAspects Differences(Helix.Stream before, Helix.Stream now) =>
        (before.Title == now.Title ? ChannelAspects.None : ChannelAspects.Title)
        | (before.GameId == now.GameId ? ChannelAspects.None : ChannelAspects.Category)
        | (before.Language == now.Language ? ChannelAspects.None : ChannelAspects.Language)
        | (HaveSameTags(before, now) ? ChannelAspects.None : ChannelAspects.Tags)
        | (before.IsMature == now.IsMature ? ChannelAspects.None : ChannelAspects.Mature)
        | (before.ViewerCount == now.ViewerCount ? ChannelAspects.None : ChannelAspects.Viewers);

    private static bool HaveSameTags(Helix.Stream before, Helix.Stream now) =>
        before.Tags.Count == now.Tags.Count && before.Tags.ToHashSet(StringComparer.Ordinal).SetEquals(now.Tags);

    private void Enter(Helix.Stream stream)
    {
        if (!_live.TryGetValue(stream.UserId, out Entry? entry))
        {
            bool wasLive = !_knownIds.Contains(stream.UserId.Value) && !_knownLogins.Contains(stream.UserLogin.ToLowerInvariant());
            _live.Add(stream.UserId, new Entry(stream));
            if (!wasLive || options.TellsWhoWasLive)
                _changes.Enqueue(new ChannelWentLive(stream, wasLive));
            return;
        }

        // Twitch's servers differ in how old their answers are.
        Helix.Stream before = entry.Stream;
        if (stream.StartedAt < before.StartedAt)
            return;
        (entry.Stream, entry.Missing) = (stream, 0);
        if (stream.Id != before.Id)
        {
            _changes.Enqueue(new ChannelWentOffline(before));
            _changes.Enqueue(new ChannelWentLive(stream, WasLive: false));
        }
        else if ((Differences(before, stream) & options.Aspects) is var changed and not ChannelAspects.None)
        {
            _changes.Enqueue(new ChannelUpdated(stream, before, changed));
        }
    }

    private void Miss(Entry entry, Look look, WatchedChannels watched)
    {
        if (!watched.Contains(entry.Stream))
        {
            _live.Remove(entry.Stream.UserId);
        }
        else if (look.AskedFor(entry.Stream) && ++entry.Missing >= options.OfflineAfter)
        {
            _live.Remove(entry.Stream.UserId);
            _changes.Enqueue(new ChannelWentOffline(entry.Stream));
        }
    }

    private sealed class Entry(Helix.Stream stream)
    {
        public Helix.Stream Stream { get; set; } = stream;

        public int Missing { get; set; }
    }
}
