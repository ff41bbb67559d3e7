namespace TwitterSdk.V2.Hydration;

/// <summary>How one Tweet refers to another, with the other one.</summary>
/// <param name="Reference">The reference as it came.</param>
/// <param name="Included">What came along with it.</param>
public readonly record struct HydratedReferencedTweet(ReferencedTweet Reference, IncludedObjects Included)
{
    /// <summary>The id of the other Tweet, which is there also when the Tweet is not.</summary>
    public TweetId Id => Reference.Id;

    /// <summary>How it is referred to.</summary>
    public ReferenceKind? Kind => Reference.Type;

    /// <summary>The other Tweet, with what it refers to in its turn. Expansion <c>referenced_tweets.id</c>.</summary>
    public HydratedTweet? Tweet => Included.FindTweet(Reference.Id);
}
