using TwitterSdk.Core.Streaming;
using TwitterSdk.Streaming;

namespace TwitterSdk.V2;

public sealed partial record LikeMessage : ITwitterStreamMessage
{
    DateTimeOffset? IStreamMessage.MadeAt => Data?.CreatedAt ?? Data?.TimestampMs;

    StreamNotice? IStreamMessage.Notice => ProblemNotice.Of(Data is not null, Errors);

    /// <inheritdoc/>
    public async Task HandleAsync(TwitterStreamHandler handler, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(handler);
        if (Data is { } like)
            await handler.OnLikeAsync(like, Includes, cancellationToken).ConfigureAwait(false);
        if (Errors is { } errors)
            await handler.OnErrorsAsync(errors, cancellationToken).ConfigureAwait(false);
    }
}
