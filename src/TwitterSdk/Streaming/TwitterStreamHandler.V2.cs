using TwitterSdk.V2;

namespace TwitterSdk.Streaming;

/// <content>The messages of API v2's streams of Tweets.</content>
public abstract partial class TwitterStreamHandler
{
    /// <summary>Any message of a stream of Tweets, whole, before the methods of its parts.</summary>
    /// <param name="message">The Tweet, with what belongs to it.</param>
    /// <param name="cancellationToken">Set when the stream is to end.</param>
    public virtual Task OnResponseAsync(TweetMessage message, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A Tweet of a v2 stream, or of a webhook of the filtered stream.</summary>
    /// <param name="tweet">The Tweet.</param>
    /// <param name="cancellationToken">Set when the stream is to end.</param>
    public virtual Task OnTweetAsync(Tweet tweet, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>What the Tweet refers to: users, media, places and so on, as far as expansions asked for it.</summary>
    /// <param name="includes">The objects.</param>
    /// <param name="cancellationToken">Set when the stream is to end.</param>
    public virtual Task OnIncludesAsync(Includes includes, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>What the service could not give, or why it is about to close the connection.</summary>
    /// <param name="errors">The problems.</param>
    /// <param name="cancellationToken">Set when the stream is to end.</param>
    public virtual Task OnErrorsAsync(IReadOnlyList<Problem> errors, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The rules of a filtered stream that the Tweet matches.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="cancellationToken">Set when the stream is to end.</param>
    public virtual Task OnMatchingRulesAsync(IReadOnlyList<MatchingRule> rules, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A like, of a stream of likes.</summary>
    /// <param name="like">The like.</param>
    /// <param name="includes">What it refers to, as far as expansions asked for it; null for nothing.</param>
    /// <param name="cancellationToken">Set when the stream is to end.</param>
    public virtual Task OnLikeAsync(Like like, Includes? includes, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A like was taken back: remove it from what you keep.</summary>
    /// <param name="change">Whose, and of what.</param>
    /// <param name="cancellationToken">Set when the stream is to end.</param>
    public virtual Task OnLikeComplianceAsync(LikeCompliance change, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A Tweet was deleted, withheld or edited: change what you keep.</summary>
    /// <param name="change">What happened.</param>
    /// <param name="cancellationToken">Set when the stream is to end.</param>
    public virtual Task OnTweetComplianceAsync(TweetCompliance change, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A user was deleted, suspended, protected or changed: change what you keep.</summary>
    /// <param name="change">What happened.</param>
    /// <param name="cancellationToken">Set when the stream is to end.</param>
    public virtual Task OnUserComplianceAsync(UserCompliance change, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A Tweet got a label.</summary>
    /// <param name="label">The label.</param>
    /// <param name="cancellationToken">Set when the stream is to end.</param>
    public virtual Task OnTweetLabelAsync(TweetLabel label, CancellationToken cancellationToken) => Task.CompletedTask;
}
