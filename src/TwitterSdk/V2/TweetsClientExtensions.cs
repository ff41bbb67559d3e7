namespace TwitterSdk.V2;

/// <summary>Shorter ways to say the usual.</summary>
public static class TweetsClientExtensions
{
    /// <summary>Posts a Tweet of text alone.</summary>
    /// <param name="tweets">The chapter of Tweets.</param>
    /// <param name="text">What to say.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public static Task<CreatedTweetAnswer> CreateAsync(this ITweetsClient tweets, string text, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tweets);
        ArgumentException.ThrowIfNullOrEmpty(text);
        return tweets.CreateAsync(new TweetsCreateRequest { Text = text }, cancellationToken);
    }
}
