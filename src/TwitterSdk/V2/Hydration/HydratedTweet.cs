namespace TwitterSdk.V2.Hydration;

/// <summary>A Tweet with what it refers to. A view of two references: pass it around by value.</summary>
/// <param name="Tweet">The Tweet as it came.</param>
/// <param name="Included">What came along with it.</param>
public readonly record struct HydratedTweet(Tweet Tweet, IncludedObjects Included)
{
    /// <summary>Who wrote it. Expansion <c>author_id</c>.</summary>
    [ExpandedBy(nameof(TweetExpansion.AuthorId))]
    public User? Author => Included.Find(Tweet.AuthorId);

    /// <summary>Who wrote the Tweet that this one replies to. Expansion <c>in_reply_to_user_id</c>.</summary>
    [ExpandedBy(nameof(TweetExpansion.InReplyToUserId))]
    public User? InReplyToUser => Included.Find(Tweet.InReplyToUserId);

    /// <summary>Its images, videos and animations. Expansion <c>attachments.media_keys</c>.</summary>
    [ExpandedBy(nameof(TweetExpansion.AttachmentsMediaKeys))]
    public IReadOnlyList<Media> Media => Included.FindAll(Tweet.Attachments?.MediaKeys);

    /// <summary>Its poll. Expansion <c>attachments.poll_ids</c>.</summary>
    [ExpandedBy(nameof(TweetExpansion.AttachmentsPollIds))]
    public Poll? Poll => Tweet.Attachments?.PollIds is [var id, ..] ? Included.Find(id) : null;

    /// <summary>Where it was written. Expansion <c>geo.place_id</c>.</summary>
    [ExpandedBy(nameof(TweetExpansion.GeoPlaceId))]
    public Place? Place => Included.Find(Tweet.Geo?.PlaceId);

    /// <summary>The users that its text names, each once; of a long Tweet those of the whole text. Expansion <c>entities.mentions.username</c>.</summary>
    [ExpandedBy(nameof(TweetExpansion.EntitiesMentionsUsername))]
    public IReadOnlyList<User> MentionedUsers =>
        Included.Join((Tweet.NoteTweet?.Entities ?? Tweet.Entities)?.Mentions, static (included, mention) => included.FindUser(mention.Username));

    /// <summary>The Tweets that it replies to, quotes or retweets, also those that did not come along. Expansion <c>referenced_tweets.id</c>.</summary>
    [ExpandedBy(nameof(TweetExpansion.ReferencedTweetsId))]
    public IReadOnlyList<HydratedReferencedTweet> ReferencedTweets => Included.View<HydratedReferencedTweet>(Tweet.ReferencedTweets);

    /// <summary>The Tweet that it replies to. Expansion <c>referenced_tweets.id</c>.</summary>
    [ExpandedBy(nameof(TweetExpansion.ReferencedTweetsId))]
    public HydratedTweet? RepliedTo => Referenced(ReferenceKind.RepliedTo);

    /// <summary>The Tweet that it quotes. Expansion <c>referenced_tweets.id</c>.</summary>
    [ExpandedBy(nameof(TweetExpansion.ReferencedTweetsId))]
    public HydratedTweet? Quoted => Referenced(ReferenceKind.Quoted);

    /// <summary>The Tweet that it spreads. Expansion <c>referenced_tweets.id</c>.</summary>
    [ExpandedBy(nameof(TweetExpansion.ReferencedTweetsId))]
    public HydratedTweet? Retweeted => Referenced(ReferenceKind.Retweeted);

    /// <summary>Its versions that came along, oldest first. Expansion <c>edit_history_tweet_ids</c>.</summary>
    [ExpandedBy(nameof(TweetExpansion.EditHistoryTweetIds))]
    public IReadOnlyList<Tweet> Edits => Included.Join(Tweet.EditHistoryTweetIds, static (included, id) => included.Find(id));

    /// <summary>The Tweets that its media were first in. Expansion <c>attachments.media_source_tweet</c>.</summary>
    [ExpandedBy(nameof(TweetExpansion.AttachmentsMediaSourceTweet))]
    public IReadOnlyList<Tweet> MediaSources => Included.Join(Tweet.Attachments?.MediaSourceTweetId, static (included, id) => included.Find(id));

    private HydratedTweet? Referenced(ReferenceKind kind)
    {
        if (Tweet.ReferencedTweets is { } references)
        {
            for (var i = 0; i < references.Count; i++)
            {
                if (references[i].Type == kind)
                    return Included.FindTweet(references[i].Id);
            }
        }

        return null;
    }
}
