using TwitterSdk.Emulator.Twitch.Facts;

namespace TwitterSdk.Emulator.Twitch.State;

/// <summary>A question to the viewers of a channel: <c>ACTIVE</c>, then <c>COMPLETED</c>, <c>TERMINATED</c> or <c>ARCHIVED</c>.</summary>
public sealed record TwitchPoll : TwitchBallot
{
    internal TwitchPoll(string id, TwitchUser channel, string title, TimeSpan duration, DateTimeOffset startedAt)
        : base(id, channel, title, duration, startedAt)
    {
    }

    /// <summary>The answers to choose from.</summary>
    public IReadOnlyList<TwitchPollChoice> Choices { get; internal init; } = [];

    internal override FactSet Facts => new()
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
