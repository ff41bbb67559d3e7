using TwitterSdk.Emulator.Twitch.Facts;

namespace TwitterSdk.Emulator.Twitch.State;

/// <summary>A bet of the viewers of a channel: <c>ACTIVE</c>, <c>LOCKED</c>, then <c>RESOLVED</c> or <c>CANCELED</c>.</summary>
public sealed record TwitchPrediction : TwitchBallot
{
    internal TwitchPrediction(string id, TwitchUser channel, string title, TimeSpan window, DateTimeOffset startedAt)
        : base(id, channel, title, window, startedAt)
    {
    }

    /// <summary>What may come.</summary>
    public IReadOnlyList<TwitchOutcome> Outcomes { get; internal init; } = [];

    /// <summary>What came; null until it is known.</summary>
    public TwitchOutcome? Winner { get; internal set; }

    /// <summary>When bets were closed; null while they are open.</summary>
    public DateTimeOffset? LockedAt { get; internal set; }

    internal override FactSet Facts => Described(small: false);

    internal override FactSet EventFacts => Described(small: true);

    private FactSet Described(bool small) => new()
    {
        ["id"] = Id,
        ["title"] = Title,
        ["winning_outcome_id"] = Winner?.Id,
        ["outcomes"] = Outcomes.Select((outcome, index) => new FactSet
        {
            ["id"] = outcome.Id,
            ["title"] = outcome.Title,
            ["users"] = outcome.Users,
            ["channel_points"] = outcome.Points,
            ["color"] = Word(index == 0 ? "BLUE" : "PINK", small),
        }),
        ["prediction_window"] = (int)Duration.TotalSeconds,
        ["status"] = Word(Status, small),
        ["created_at"] = StartedAt,
        ["started_at"] = StartedAt,
        ["locks_at"] = StartedAt + Duration,
        ["locked_at"] = LockedAt,
        ["ended_at"] = EndedAt,
    };

    private static string Word(string word, bool small) => small ? word.ToLowerInvariant() : word;
}
