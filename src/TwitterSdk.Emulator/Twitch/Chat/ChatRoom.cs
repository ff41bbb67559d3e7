namespace TwitterSdk.Emulator.Twitch.Chat;

/// <summary>A channel and its rules.</summary>
/// <param name="Name">The channel, without the <c>#</c>.</param>
/// <param name="Id">The broadcaster's id.</param>
public sealed record ChatRoom(string Name, string Id)
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _moderators = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> _banned = new(StringComparer.Ordinal);

    /// <summary>Whether it was suspended: nobody can join.</summary>
    public bool IsSuspended { get; set; }

    /// <summary>Whether joining is not answered at all, as for a channel that does not exist.</summary>
    public bool IsSilent { get; set; }

    /// <summary>Only emotes.</summary>
    public bool EmoteOnly { get; set; }

    /// <summary>Minutes to have followed; -1 for none.</summary>
    public int FollowersOnly { get; set; } = -1;

    /// <summary>Seconds between two messages of a user.</summary>
    public int Slow { get; set; }

    /// <summary>Only subscribers.</summary>
    public bool SubscribersOnly { get; set; }

    /// <summary>Only messages that were not said before.</summary>
    public bool UniqueOnly { get; set; }

    /// <summary>Seconds by which messages come later to who does not moderate; 0 for none.</summary>
    public int Delay { get; set; }

    /// <summary>Makes somebody a moderator.</summary>
    public void AddModerator(string login)
    {
        lock (_gate)
            _moderators.Add(login);
    }

    /// <summary>Makes somebody a moderator no more.</summary>
    public void RemoveModerator(string login)
    {
        lock (_gate)
            _moderators.Remove(login);
    }

    /// <summary>Whether somebody moderates: the broadcaster does as well.</summary>
    public bool IsModerator(string login)
    {
        lock (_gate)
            return login == Name || _moderators.Contains(login);
    }

    internal void Ban(string login, DateTimeOffset until)
    {
        lock (_gate)
            _banned[login] = until;
    }

    internal void Unban(string login)
    {
        lock (_gate)
            _banned.Remove(login);
    }

    /// <summary>When a ban that is in force ends; null when there is none.</summary>
    internal DateTimeOffset? BannedUntil(string login, DateTimeOffset now)
    {
        lock (_gate)
            return _banned.TryGetValue(login, out DateTimeOffset until) && until > now ? until : null;
    }
}
