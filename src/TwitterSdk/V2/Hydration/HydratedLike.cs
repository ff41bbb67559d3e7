namespace TwitterSdk.V2.Hydration;

/// <summary>A like with what was liked.</summary>
/// <param name="Like">The like as it came.</param>
/// <param name="Included">What came along with it.</param>
public readonly record struct HydratedLike(Like Like, IncludedObjects Included)
{
    /// <summary>What was liked. Expansion <c>liked_tweet_id</c>.</summary>
    [ExpandedBy(nameof(LikeExpansion.LikedTweetId))]
    public HydratedTweet? Tweet => Included.FindTweet(Like.LikedTweetId);

    /// <summary>Who wrote what was liked. Expansion <c>liked_tweet_author_id</c>.</summary>
    [ExpandedBy(nameof(LikeExpansion.LikedTweetAuthorId))]
    public User? TweetAuthor => Included.Find(Like.LikedTweetAuthorId);
}
