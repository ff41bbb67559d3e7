using TwitterSdk.Core.Streaming;
using TwitterSdk.Streaming;

namespace TwitterSdk.V2;

public sealed partial record LikeMessage : ITwitterStreamMessage
{
    DateTimeOffset? IStreamMessage.MadeAt => Data?.CreatedAt ?? Data?.TimestampMs;

    StreamNotice? IStreamMessage.Notice => ProblemNotice.Of(Data is not null, Errors);

    /// <inheritdoc/>
    public Task HandleAsync(TwitterStreamHandler handler, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return (Data is { } like ? handler.OnLikeAsync(like, Includes, cancellationToken) : Task.CompletedTask).ThenAsync(Errors, handler, cancellationToken);
    }
}
