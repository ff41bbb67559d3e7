namespace TwitterSdk.Emulator.State;

/// <summary>What a new tweet may have beside its text.</summary>
internal sealed record TweetDraft
{
    public EmulatorTweet? InReplyTo { get; init; }

    /// <summary>The tweet whose place it takes.</summary>
    public EmulatorTweet? Replaces { get; init; }

    public EmulatorTweet? RetweetOf { get; init; }

    /// <summary>The retweet at which the repeated tweet was found; null for none.</summary>
    public EmulatorTweet? Via { get; init; }

    public EmulatorTweet? Quoted { get; init; }

    public IReadOnlyList<EmulatorMedia> Media { get; init; } = [];

    public bool IsSensitive { get; init; }

    public EmulatorVenue? Venue { get; init; }

    public EmulatorPoll? Poll { get; init; }

    public string? ReplySettings { get; init; }

    public bool IsPaidPartnership { get; init; }

    public string? CommunityId { get; init; }

    public EmulatorPlace? Place { get; init; }

    /// <summary>How much others see of it; null for as much as of all that its author posts.</summary>
    public EmulatorFilterLevel? FilterLevel { get; init; }

    public string Language { get; init; } = "en";

    public string Source { get; init; } = "Emulated app";
}
