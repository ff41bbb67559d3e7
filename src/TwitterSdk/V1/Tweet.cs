using TwitterSdk.Text;

namespace TwitterSdk.V1;

public sealed partial record Tweet
{
    /// <summary>
    /// The whole text, wherever the answer keeps it: in <see cref="FullText"/>, in <see cref="ExtendedTweet"/>, in <see cref="Text"/>, and of a
    /// retweet in the retweeted Tweet, because a retweet's own text may be cut without a sign.
    /// </summary>
    public TweetText GetWholeText() => new(RetweetedStatus ?? this);

    /// <summary>The same without looking into a retweeted Tweet: the text of a retweet begins with <c>RT @name:</c> and may be cut.</summary>
    public TweetText GetOwnText() => new(this);

    /// <summary>All links, mentions, hashtags, cashtags and media of <see cref="GetWholeText"/> in one list, the last one first.</summary>
    public IReadOnlyList<TextEntity> GetEntities() => GetWholeText().GetEntities();
}
