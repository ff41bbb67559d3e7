using TwitterSdk.Core.Streaming;
using TwitterSdk.Streaming;

namespace TwitterSdk.V2;

public sealed partial record TweetMessage : ITwitterStreamMessage
{
    DateTimeOffset? IStreamMessage.MadeAt => Data?.Id.CreatedAt;

    StreamNotice? IStreamMessage.Notice => ProblemNotice.Of(Data is not null, Errors);

    /// <inheritdoc/>
    public async Task HandleAsync(TwitterStreamHandler handler, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(handler);
        await handler.OnResponseAsync(this, cancellationToken).ConfigureAwait(false);
        if (Data is { } tweet)
            await handler.OnTweetAsync(tweet, cancellationToken).ConfigureAwait(false);
        if (Includes is { } includes)
            await handler.OnIncludesAsync(includes, cancellationToken).ConfigureAwait(false);
        if (Errors is { } errors)
            await handler.OnErrorsAsync(errors, cancellationToken).ConfigureAwait(false);
        if (MatchingRules is { } rules)
            await handler.OnMatchingRulesAsync(rules, cancellationToken).ConfigureAwait(false);
    }
}
