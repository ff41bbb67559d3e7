namespace TwitterSdk.Emulator;

/// <summary>Which names v2 answers with. Requests may use either, whatever this says.</summary>
public enum AnswerNaming
{
    /// <summary>Those that the request uses; the older ones when it uses neither.</summary>
    AsAsked,

    /// <summary>The older ones: <c>referenced_tweets</c>, <c>retweet_count</c>.</summary>
    Tweets,

    /// <summary>The newer ones: <c>referenced_posts</c>, <c>repost_count</c>.</summary>
    Posts,
}
