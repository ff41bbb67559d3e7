using TwitterSdk.V2;

namespace TwitterSdk.Streaming;

/// <content>The messages of API v2's streams of Tweets.</content>
public abstract partial class TwitterStreamHandler
{
    /// <summary>Any message of a stream of Tweets, whole, before the methods of its parts.</summary>
    /// <param name="message">The Tweet, with what belongs to it.</param>
    /// <param name="cancellationToken">Set when the stream is to end.</param>
    public virtual Task OnResponseAsync(TweetMessage message, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A Tweet.</summary>
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

    internal async Task DispatchAsync(TweetMessage message, CancellationToken cancellationToken)
    {
        await OnResponseAsync(message, cancellationToken).ConfigureAwait(false);
        if (message.Data is { } tweet)
            await OnTweetAsync(tweet, cancellationToken).ConfigureAwait(false);
        if (message.Includes is { } includes)
            await OnIncludesAsync(includes, cancellationToken).ConfigureAwait(false);
        if (message.Errors is { } errors)
            await OnErrorsAsync(errors, cancellationToken).ConfigureAwait(false);
        if (message.MatchingRules is { } rules)
            await OnMatchingRulesAsync(rules, cancellationToken).ConfigureAwait(false);
    }
}
