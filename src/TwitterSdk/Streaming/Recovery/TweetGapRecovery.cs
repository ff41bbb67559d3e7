using TwitterSdk.V2;

namespace TwitterSdk.Streaming.Recovery;

/// <summary>How a stream finds what it missed.</summary>
public sealed record TweetGapRecovery
{
    /// <summary>What to search for; null for the rules of the filtered stream, one search each, whose Tweets then have their <see cref="TweetMessage.MatchingRules"/>.</summary>
    public string? Query { get; init; }

    /// <summary>Fields and expansions, as the stream itself has them; its times and tokens are not used.</summary>
    public TweetsSearchRecentRequest Request { get; init; } = new();

    /// <summary>So long before the last Tweet the search begins, because streams do not keep their order. 10 seconds unless set.</summary>
    public TimeSpan Overlap { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// So long after the gap it is searched for: the service finds nothing of the last 10 seconds. 15 seconds unless set. Meanwhile the stream
    /// goes on, so what was missed comes behind what was sent first after it.
    /// </summary>
    public TimeSpan Settling { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How many Tweets are fetched for a rule or query at most; the newest ones of the gap. 1,000 unless set.</summary>
    public int MaxTweets { get; init; } = 1000;
}
