using TwitterSdk.Core.Streaming;
using TwitterSdk.Streaming;

namespace TwitterSdk.V2;

public sealed partial record TweetLabelMessage : ITwitterStreamMessage
{
    DateTimeOffset? IStreamMessage.MadeAt => null;

    StreamNotice? IStreamMessage.Notice => ProblemNotice.Of(Data is not null, Errors);

    /// <inheritdoc/>
    public Task HandleAsync(TwitterStreamHandler handler, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return (Data is { } data ? handler.OnTweetLabelAsync(data, cancellationToken) : Task.CompletedTask).ThenAsync(Errors, handler, cancellationToken);
    }
}
