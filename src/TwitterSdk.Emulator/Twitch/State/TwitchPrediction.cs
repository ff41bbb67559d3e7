using TwitterSdk.Emulator.Twitch.Facts;

namespace TwitterSdk.Emulator.Twitch.State;

/// <summary>A bet of the viewers of a channel.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Channel">Whose it is.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Window">For how long bets are taken.</param>
/// <param name="CreatedAt">Since when.</param>
public sealed record TwitchPrediction(string Id, TwitchUser Channel, string Title, TimeSpan Window, DateTimeOffset CreatedAt)
{
    /// <summary>What may come.</summary>
    public IReadOnlyList<TwitchOutcome> Outcomes { get; internal init; } = [];

    /// <summary><c>ACTIVE</c>, <c>LOCKED</c>, <c>RESOLVED</c> or <c>CANCELED</c>.</summary>
    public string Status { get; internal set; } = "ACTIVE";

    /// <summary>What came; null until it is known.</summary>
    public TwitchOutcome? Winner { get; internal set; }

    /// <summary>When bets were closed; null while they are open.</summary>
    public DateTimeOffset? LockedAt { get; internal set; }

    /// <summary>When it ended; null before.</summary>
    public DateTimeOffset? EndedAt { get; internal set; }

    internal FactSet Facts => new()
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
            ["color"] = index == 0 ? "BLUE" : "PINK",
        }),
        ["prediction_window"] = (int)Window.TotalSeconds,
        ["status"] = Status,
        ["created_at"] = CreatedAt,
        ["started_at"] = CreatedAt,
        ["locks_at"] = CreatedAt + Window,
        ["locked_at"] = LockedAt,
        ["ended_at"] = EndedAt,
    };
}
