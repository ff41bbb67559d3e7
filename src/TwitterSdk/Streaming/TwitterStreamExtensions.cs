using TwitterSdk.Core.Streaming;
using TwitterSdk.V1;

namespace TwitterSdk.Streaming;

/// <summary>Further ways to take what a stream sends.</summary>
public static class TwitterStreamExtensions
{
    /// <summary>Leads a stream through a handler, until it is cancelled or at its end.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="handler">What handles the messages.</param>
    /// <param name="cancellationToken">Closes the connection and ends the stream; the task is then cancelled.</param>
    /// <exception cref="Core.Errors.ApiException">The service refused the connection for good.</exception>
    public static Task RunAsync(this ApiStream<StreamMessage> stream, TwitterStreamHandler handler, CancellationToken cancellationToken = default) =>
        StreamHandling.RunAsync(stream, handler, static (to, message, token) => to.DispatchAsync(message, token), cancellationToken);

    /// <inheritdoc cref="RunAsync(ApiStream{StreamMessage}, TwitterStreamHandler, CancellationToken)"/>
    public static Task RunAsync(this ApiStream<V2.TweetMessage> stream, TwitterStreamHandler handler, CancellationToken cancellationToken = default) =>
        StreamHandling.RunAsync(stream, handler, static (to, message, token) => to.DispatchAsync(message, token), cancellationToken);

    /// <summary>The same stream without the Tweets that come a second time.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="remembered">How many Tweets are remembered.</param>
    public static ApiStream<StreamMessage> WithoutDuplicates(this ApiStream<StreamMessage> stream, int remembered = 10_000)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return stream.WithoutDuplicates(static message => message is StreamStatus status ? status.Value.Id.Value : null, remembered);
    }

    /// <inheritdoc cref="WithoutDuplicates(ApiStream{StreamMessage}, int)"/>
    public static ApiStream<V2.TweetMessage> WithoutDuplicates(this ApiStream<V2.TweetMessage> stream, int remembered = 10_000)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return stream.WithoutDuplicates(static message => message.Data?.Id.Value, remembered);
    }
}
