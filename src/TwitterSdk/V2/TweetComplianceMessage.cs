using TwitterSdk.Core.Streaming;
using TwitterSdk.Streaming;

namespace TwitterSdk.V2;

public sealed partial record TweetComplianceMessage : ITwitterStreamMessage
{
    DateTimeOffset? IStreamMessage.MadeAt => null;

    StreamNotice? IStreamMessage.Notice => ProblemNotice.Of(Data is not null, Errors);

    /// <inheritdoc/>
    public async Task HandleAsync(TwitterStreamHandler handler, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(handler);
        if (Data is { } data)
            await handler.OnTweetComplianceAsync(data, cancellationToken).ConfigureAwait(false);
        if (Errors is { } errors)
            await handler.OnErrorsAsync(errors, cancellationToken).ConfigureAwait(false);
    }
}
