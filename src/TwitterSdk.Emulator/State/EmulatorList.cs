namespace TwitterSdk.Emulator.State;

/// <summary>A user's list of users.</summary>
public sealed class EmulatorList
{
    internal EmulatorList(long id, EmulatorUser owner, string name, DateTimeOffset createdAt)
    {
        Id = id;
        Owner = owner;
        Name = name;
        CreatedAt = createdAt;
    }

    /// <summary>The list's snowflake.</summary>
    public long Id { get; }

    /// <summary>Whose list it is.</summary>
    public EmulatorUser Owner { get; }

    /// <summary>The list's name.</summary>
    public string Name { get; set; }

    /// <summary>What it is about.</summary>
    public string Description { get; set; } = "";

    /// <summary>Whether only its owner sees it.</summary>
    public bool IsPrivate { get; set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>Who is on it, the newest last.</summary>
    public IReadOnlyList<EmulatorUser> Members => MemberList;

    /// <summary>Who follows it, the newest last.</summary>
    public IReadOnlyList<EmulatorUser> Subscribers => SubscriberList;

    /// <summary>Who pinned it, the newest last.</summary>
    internal List<EmulatorUser> PinnedBy { get; } = [];

    internal string Slug => Name.Trim().Replace(' ', '-').ToLowerInvariant();

    internal List<EmulatorUser> MemberList { get; } = [];

    internal List<EmulatorUser> SubscriberList { get; } = [];
}
