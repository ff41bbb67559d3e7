namespace TwitterSdk.Emulator.State;

/// <summary>A live audio conversation: planned, live, or over.</summary>
public sealed class EmulatorSpace
{
    internal EmulatorSpace(long number, string id, EmulatorUser creator, string title, DateTimeOffset createdAt)
    {
        Number = number;
        Id = id;
        Creator = creator;
        Title = title;
        CreatedAt = createdAt;
        UpdatedAt = createdAt;
        HostList.Add(creator);
    }

    /// <summary>13 letters and digits.</summary>
    public string Id { get; }

    /// <summary>Who made it.</summary>
    public EmulatorUser Creator { get; }

    /// <summary>What users see.</summary>
    public string Title { get; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>When something about it changed last.</summary>
    public DateTimeOffset UpdatedAt { get; internal set; }

    /// <summary>When it is planned to begin; null when it began at once.</summary>
    public DateTimeOffset? ScheduledStart { get; internal init; }

    /// <summary>When it began; null before that.</summary>
    public DateTimeOffset? StartedAt { get; internal set; }

    /// <summary>When it ended; null before that.</summary>
    public DateTimeOffset? EndedAt { get; internal set; }

    /// <summary>Whether it costs something to listen.</summary>
    public bool IsTicketed { get; set; }

    /// <summary>How many listen.</summary>
    public int ParticipantCount { get; set; }

    /// <summary>Who leads it; the creator first.</summary>
    public IReadOnlyList<EmulatorUser> Hosts => HostList;

    /// <summary>Who spoke.</summary>
    public IReadOnlyList<EmulatorUser> Speakers => SpeakerList;

    /// <summary>Who was asked to speak.</summary>
    public IReadOnlyList<EmulatorUser> Invited => InvitedList;

    /// <summary>Who bought a ticket.</summary>
    public IReadOnlyList<EmulatorUser> Buyers => BuyerList;

    /// <summary>What it is about.</summary>
    public IReadOnlyList<EmulatorTopic> Topics => TopicList;

    /// <summary>What was posted in it.</summary>
    public IReadOnlyList<EmulatorTweet> Tweets => TweetList;

    /// <summary><c>scheduled</c>, <c>live</c> or <c>ended</c>.</summary>
    public string State => EndedAt is not null ? "ended" : StartedAt is not null ? "live" : "scheduled";

    internal long Number { get; }

    internal List<EmulatorUser> HostList { get; } = [];

    internal List<EmulatorUser> SpeakerList { get; } = [];

    internal List<EmulatorUser> InvitedList { get; } = [];

    internal List<EmulatorUser> BuyerList { get; } = [];

    internal List<EmulatorTopic> TopicList { get; } = [];

    internal List<EmulatorTweet> TweetList { get; } = [];

    /// <inheritdoc/>
    public override string ToString() => $"{Id}: {Title} ({State})";
}
