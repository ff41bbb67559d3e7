namespace TwitterSdk.Twitch.Monitoring.Polling;

/// <summary>What Twitch answered to one look: each stream once, and whom it was asked for.</summary>
internal sealed class Look
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _logins = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<UserId, Helix.Stream> _streams = [];

    public IReadOnlyCollection<Helix.Stream> Streams => _streams.Values;

    /// <summary>Ids that an answer was had for.</summary>
    public IReadOnlyCollection<string> Ids => _ids;

    /// <summary>Names that an answer was had for.</summary>
    public IReadOnlyCollection<string> Logins => _logins;

    public void Add(ChannelBatch batch, IReadOnlyList<Helix.Stream> streams)
    {
        (batch.AreLogins ? _logins : _ids).UnionWith(batch.Keys);
        foreach (Helix.Stream stream in streams)
            _streams[stream.UserId] = stream;
    }

    public bool Has(UserId id) => _streams.ContainsKey(id);

    /// <summary>Whether the channel of a stream would be in the answers if it were live.</summary>
    public bool AskedFor(Helix.Stream stream) => _ids.Contains(stream.UserId.Value) || _logins.Contains(stream.UserLogin);
}
