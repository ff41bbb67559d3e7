using TwitterSdk.V1;

namespace TwitterSdk.Text;

/// <summary>The whole text of a Tweet with the entities that belong to it, wherever the answer kept them.</summary>
public sealed record TweetText
{
    internal TweetText(Tweet tweet)
    {
        Tweet = tweet;
        if (tweet.FullText is null && tweet.ExtendedTweet is { } extended)
        {
            Text = extended.FullText;
            Entities = extended.Entities;
            ExtendedEntities = extended.ExtendedEntities ?? tweet.ExtendedEntities;
            Display = TextRange.FromIndices(extended.DisplayTextRange);
        }
        else
        {
            Text = tweet.FullText ?? tweet.Text ?? "";
            Entities = tweet.Entities;
            ExtendedEntities = tweet.ExtendedEntities;
            Display = TextRange.FromIndices(tweet.DisplayTextRange);
        }
    }

    /// <summary>Whose text it is: of a retweet, the retweeted Tweet.</summary>
    public Tweet Tweet { get; }

    /// <summary>The text as it came: <c>&amp;</c>, <c>&lt;</c> and <c>&gt;</c> are escaped, and indices count in it.</summary>
    public string Text { get; }

    /// <summary>What stands in the text; null when the answer left it out.</summary>
    public Entities? Entities { get; }

    /// <summary>All photos, or the video; null when there are none.</summary>
    public ExtendedEntities? ExtendedEntities { get; }

    /// <summary>The part to show, without leading mentions and trailing links of media; null when the answer does not tell.</summary>
    public TextRange? Display { get; }

    /// <summary>True when the answer holds no more than a cut text; ask with <c>tweet_mode=extended</c> for the whole.</summary>
    public bool IsCut => Tweet is { Truncated: true, FullText: null, ExtendedTweet: null };

    /// <summary>The text for people, unescaped.</summary>
    public string Plain => HtmlText.Unescape(Text);

    /// <summary>The part to show, unescaped; the whole when the answer does not tell.</summary>
    public string Shown => HtmlText.Unescape(Display is { } part ? part.Slice(Text) : Text);

    /// <summary>All entities in one list, the last one first.</summary>
    public IReadOnlyList<TextEntity> GetEntities() => TextEntities.Of(Text, Entities);

    /// <summary>The text for people, unescaped.</summary>
    public override string ToString() => Plain;
}
