namespace TwitterSdk.V2.Hydration;

/// <summary>A user with what the user refers to.</summary>
/// <param name="User">The user as it came.</param>
/// <param name="Included">What came along with it.</param>
public readonly record struct HydratedUser(User User, IncludedObjects Included)
{
    /// <summary>The Tweet at the top of the profile. Expansion <c>pinned_tweet_id</c>.</summary>
    [ExpandedBy(nameof(UserExpansion.PinnedTweetId))]
    public HydratedTweet? PinnedTweet => Included.FindTweet(User.PinnedTweetId);

    /// <summary>The newest Tweet. Expansion <c>most_recent_tweet_id</c>.</summary>
    [ExpandedBy(nameof(UserExpansion.MostRecentTweetId))]
    public HydratedTweet? MostRecentTweet => Included.FindTweet(User.MostRecentTweetId);

    /// <summary>The organizations that the user belongs to. Expansion <c>affiliation.user_id</c>.</summary>
    [ExpandedBy(nameof(UserExpansion.AffiliationUserId))]
    public IReadOnlyList<User> Affiliations => Included.FindAll(User.Affiliation?.UserId);
}
