using System.Buffers;

namespace TwitterSdk.Twitch.Monitoring.Polling;

/// <summary>Which channels are watched. Safe for any number of threads.</summary>
internal sealed class WatchedChannels
{
    private const int LongestLogin = 25;

    private static readonly SearchValues<char> s_loginLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_");
    private static readonly SearchValues<char> s_digits = SearchValues.Create("0123456789");

    private readonly Lock _gate = new();
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _logins = new(StringComparer.Ordinal);

    public WatchedChannels(IEnumerable<UserId> ids, IEnumerable<string> logins)
    {
        Add(ids);
        AddLogins(logins);
    }

    /// <summary>One name that Twitch takes for malformed costs the answer for a hundred channels.</summary>
    public static string CheckLogin(string login, string parameter)
    {
        ArgumentException.ThrowIfNullOrEmpty(login, parameter);
        string name = login.ToLowerInvariant();
        return name.Length <= LongestLogin && !name.AsSpan().ContainsAnyExcept(s_loginLetters)
            ? name
            : throw new ArgumentException($"'{login}' is no name of a channel: it has up to {LongestLogin} letters, digits and underscores. Give the name alone, as it stands in the channel's address.", parameter);
    }

    /// <summary>The same for an id.</summary>
    public static string CheckId(UserId id, string parameter) =>
        id.Value is { Length: > 0 } value && !value.AsSpan().ContainsAnyExcept(s_digits)
            ? value
            : throw new ArgumentException($"'{id.Value}' is no id of a user: it has digits alone. A name is added with {nameof(ChannelMonitor.AddLogins)}.", parameter);

    public void Add(IEnumerable<UserId> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        string[] keys = [.. ids.Select(static id => CheckId(id, nameof(ids)))];
        lock (_gate)
            _ids.UnionWith(keys);
    }

    public void AddLogins(IEnumerable<string> logins)
    {
        ArgumentNullException.ThrowIfNull(logins);
        string[] keys = [.. logins.Select(static login => CheckLogin(login, nameof(logins)))];
        lock (_gate)
            _logins.UnionWith(keys);
    }

    public void Remove(IEnumerable<UserId> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        string[] keys = [.. ids.Select(static id => id.Value)];
        lock (_gate)
            _ids.ExceptWith(keys);
    }

    public void RemoveLogins(IEnumerable<string> logins)
    {
        ArgumentNullException.ThrowIfNull(logins);
        string[] keys = [.. logins.Select(static login => login.ToLowerInvariant())];
        lock (_gate)
            _logins.ExceptWith(keys);
    }

    public bool Contains(Helix.Stream stream)
    {
        string login = stream.UserLogin.ToLowerInvariant();
        lock (_gate)
            return _ids.Contains(stream.UserId.Value) || _logins.Contains(login);
    }

    public bool ContainsId(string id)
    {
        lock (_gate)
            return _ids.Contains(id);
    }

    public bool ContainsLogin(string login)
    {
        lock (_gate)
            return _logins.Contains(login);
    }

    public ChannelBatch[] Batches()
    {
        lock (_gate)
        {
            return
            [
                .. _ids.Chunk(ChannelBatch.Most).Select(static keys => new ChannelBatch(keys, AreLogins: false)),
                .. _logins.Chunk(ChannelBatch.Most).Select(static keys => new ChannelBatch(keys, AreLogins: true)),
            ];
        }
    }
}
