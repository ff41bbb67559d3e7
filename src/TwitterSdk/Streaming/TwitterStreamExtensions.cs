using TwitterSdk.Core.Json;
using TwitterSdk.Core.Streaming;
using TwitterSdk.Streaming.Recovery;
using TwitterSdk.V1;

namespace TwitterSdk.Streaming;

/// <summary>Further ways to take what a stream sends.</summary>
public static class TwitterStreamExtensions
{
    /// <summary>Leads a stream through a handler, until it is cancelled or at its end.</summary>
    /// <typeparam name="T">A message.</typeparam>
    /// <param name="stream">The stream.</param>
    /// <param name="handler">What handles the messages.</param>
    /// <param name="cancellationToken">Closes the connection and ends the stream; the task is then cancelled.</param>
    /// <exception cref="Core.Errors.ApiException">The service refused the connection for good.</exception>
    public static Task RunAsync<T>(this ApiStream<T> stream, TwitterStreamHandler handler, CancellationToken cancellationToken = default)
        where T : IJsonModel<T>, ITwitterStreamMessage => StreamHandling.RunAsync(stream, handler, cancellationToken);

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
        return stream.WithoutDuplicates(TweetIds.Of, remembered);
    }

    /// <summary>
    /// The same stream, whose further connections ask for what was sent in the minutes without one (<c>backfill_minutes</c>), and which gives
    /// each Tweet once. Enterprise only; others recover gaps with <c>RecoveringGaps</c>.
    /// </summary>
    /// <param name="stream">The stream.</param>
    /// <param name="remembered">How many Tweets are remembered.</param>
    public static ApiStream<V2.TweetMessage> WithBackfill(this ApiStream<V2.TweetMessage> stream, int remembered = 10_000)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return stream
            .With(static options => options with { Backfill = new StreamBackfill("backfill_minutes", TimeSpan.FromMinutes(1), Longest: 5) })
            .WithoutDuplicates(TweetIds.Of, remembered);
    }

    /// <summary>
    /// The same stream, which finds what was posted while it had no connection by a search of recent Tweets, and gives each Tweet once. The
    /// search costs like any other.
    /// </summary>
    /// <param name="stream">The filtered stream, or one whose Tweets a query finds.</param>
    /// <param name="twitter">Who searches.</param>
    /// <param name="recovery">What to search for, and how far; left out, all rules of the filtered stream.</param>
    public static ApiStream<V2.TweetMessage> RecoveringGaps(this ApiStream<V2.TweetMessage> stream, ITwitterClient twitter, TweetGapRecovery? recovery = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(twitter);
        return stream.FillingGaps(new TweetGapSearch(twitter, recovery ?? new TweetGapRecovery()).FindAsync, TweetIds.Of);
    }

    /// <summary>
    /// The same stream, which closes the app's oldest connection to it when the service refuses it for too many connections, and then
    /// connects. Where two programs do so, each closes the other's connection again and again.
    /// </summary>
    /// <typeparam name="T">A message.</typeparam>
    /// <param name="stream">A stream of v2.</param>
    /// <param name="twitter">Who asks the Connections API.</param>
    /// <exception cref="ArgumentException">The Connections API does not know this stream.</exception>
    public static ApiStream<T> TakingOver<T>(this ApiStream<T> stream, ITwitterClient twitter)
        where T : IJsonModel<T>
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(twitter);
        return stream.With(new StreamTakeover(twitter, stream.Endpoint).AddTo);
    }
}
