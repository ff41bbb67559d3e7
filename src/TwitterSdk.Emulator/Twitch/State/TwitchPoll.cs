using TwitterSdk.Emulator.Twitch.Facts;

namespace TwitterSdk.Emulator.Twitch.State;

/// <summary>A question to the viewers of a channel.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Channel">Whose it is.</param>
/// <param name="Title">The question.</param>
/// <param name="Duration">For how long it is open.</param>
/// <param name="StartedAt">Since when.</param>
public sealed record TwitchPoll(string Id, TwitchUser Channel, string Title, TimeSpan Duration, DateTimeOffset StartedAt)
{
    /// <summary>The answers to choose from.</summary>
    public IReadOnlyList<TwitchPollChoice> Choices { get; internal init; } = [];

    /// <summary><c>ACTIVE</c>, <c>COMPLETED</c>, <c>TERMINATED</c> or <c>ARCHIVED</c>.</summary>
    public string Status { get; internal set; } = "ACTIVE";

    /// <summary>When it ended; null while it is open.</summary>
    public DateTimeOffset? EndedAt { get; internal set; }

    internal FactSet Facts => new()
    {
        ["id"] = Id,
        ["title"] = Title,
        ["choices"] = Choices.Select(choice => new FactSet { ["id"] = choice.Id, ["title"] = choice.Title, ["votes"] = choice.Votes }),
        ["status"] = Status,
        ["duration"] = (int)Duration.TotalSeconds,
        ["started_at"] = StartedAt,
        ["ends_at"] = StartedAt + Duration,
        ["ended_at"] = EndedAt,
    };
}
