using TwitterSdk.Core.Json;

namespace TwitterSdk.Core.Streaming;

/// <summary>
/// Messages as the vendor sends them. Walking it connects, and connects again by itself as <see cref="StreamOptions.Reconnect"/> says;
/// leaving the walk, or cancelling it, closes the connection at once.
/// </summary>
/// <remarks>
/// One walk at a time: a second one beside it is refused, because vendors count connections. After its end the stream may be walked anew.
/// A line that cannot be read never ends the stream; it is told as a <see cref="StreamUnreadable"/>.
/// </remarks>
/// <typeparam name="T">A message.</typeparam>
public sealed class ApiStream<T> : IAsyncEnumerable<T>
    where T : IJsonModel<T>
{
    private readonly StreamSource? _source;
    private readonly MergedParts<T>? _parts;
    private readonly MessageIds<T>? _ids;
    private readonly CancellationToken _opener;

    internal ApiStream(StreamSource source, StreamOptions options, MessageIds<T>? ids, CancellationToken opener)
    {
        _source = source;
        _ids = ids;
        _opener = opener;
        Options = options;
        Statistics = source.Statistics;
    }

    internal ApiStream(MergedParts<T> parts, MessageIds<T>? ids)
    {
        _parts = parts;
        _ids = ids;
        Options = parts.Streams[0].Options;
        Statistics = parts.Statistics;
    }

    /// <summary>The endpoint's name, as in <c>Chapter.Method</c>; of merged streams that of the first.</summary>
    public string Endpoint => _source?.Endpoint.Name ?? _parts!.Streams[0].Endpoint;

    /// <summary>How the stream behaves.</summary>
    public StreamOptions Options { get; }

    /// <summary>What it counted so far; of merged streams all together.</summary>
    public StreamStatistics Statistics { get; }

    /// <summary>How many values of the messages so far were not of the kind that the model expects.</summary>
    public long Mismatches => _source?.ReadContext.Mismatches ?? _parts!.Streams.Sum(static part => part.Mismatches);

    /// <summary>The same stream with other options; of merged streams each with them.</summary>
    /// <param name="change">Gets the present options, gives those to use.</param>
    public ApiStream<T> With(Func<StreamOptions, StreamOptions> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (_parts is not null)
            return new ApiStream<T>(_parts.With(part => part.With(change)), _ids);
        StreamOptions options = change(Options);
        if (options.Capacity < 1 || options.MaxMessageBytes < 1)
            throw new ArgumentOutOfRangeException(nameof(change), $"{nameof(options.Capacity)} and {nameof(options.MaxMessageBytes)} must be at least 1.");
        return new ApiStream<T>(_source!, options, _ids, _opener);
    }

    /// <summary>The same stream without the messages that come a second time, as they do where a new connection asks for what was missed.</summary>
    /// <param name="id">The id of a message; null for one that always counts as new.</param>
    /// <param name="remembered">How many ids are remembered.</param>
    public ApiStream<T> WithoutDuplicates(Func<T, long?> id, int remembered = 10_000) => Identified(id, remembered, _ids?.Fill);

    /// <summary>
    /// The same stream, which fetches in another way what was sent while it had no connection, once it has one again. Messages that come
    /// in both ways are given once; <see cref="StreamGapFilled"/> tells how many there were.
    /// </summary>
    /// <param name="fill">Fetches the messages of a gap, the oldest first. What it throws does not end the stream.</param>
    /// <param name="id">The id of a message; null for one that always counts as new.</param>
    /// <param name="remembered">How many ids are remembered.</param>
    public ApiStream<T> FillingGaps(Func<StreamGap<T>, CancellationToken, IAsyncEnumerable<T>> fill, Func<T, long?> id, int remembered = 10_000)
    {
        ArgumentNullException.ThrowIfNull(fill);
        return _parts is null
            ? Identified(id, remembered, fill)
            : new ApiStream<T>(_parts.With(part => part.FillingGaps(fill, id, remembered)), _ids).WithoutDuplicates(id, remembered);
    }

    /// <summary>Messages, and between them what happens to the connection, all in the order in which it happens.</summary>
    /// <param name="cancellationToken">Closes the connection and ends the walk.</param>
    public IAsyncEnumerable<StreamItem<T>> WithEvents(CancellationToken cancellationToken = default) => new StreamItems<T>(this, cancellationToken);

    /// <summary>Connects at the first step, and gives the messages in the order in which they come.</summary>
    /// <param name="cancellationToken">Closes the connection and ends the walk.</param>
    /// <exception cref="InvalidOperationException">The stream is being walked already.</exception>
    /// <exception cref="Errors.ApiException">The vendor refused the connection for good, or more often than the policy allows.</exception>
    /// <exception cref="Errors.ApiTransportException">The network failed more often than the policy allows.</exception>
    /// <exception cref="StreamException">The buffer was full, and the options say that this ends the stream.</exception>
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) => _parts is null
        ? new MessageWalk<T>(Walk(withEvents: false, cancellationToken))
        : _parts.Messages(_ids, cancellationToken).GetAsyncEnumerator(cancellationToken);

    internal IAsyncEnumerator<StreamItem<T>> Items(CancellationToken walker) =>
        _parts is null ? Walk(withEvents: true, walker) : _parts.Items(_ids, walker).GetAsyncEnumerator(walker);

    private StreamWalk<T> Walk(bool withEvents, CancellationToken walker)
    {
        _source!.Enter();
        return new StreamWalk<T>(new StreamPump<T>(_source, Options, _ids, withEvents, _opener, walker));
    }

    private ApiStream<T> Identified(Func<T, long?> id, int remembered, Func<StreamGap<T>, CancellationToken, IAsyncEnumerable<T>>? fill)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentOutOfRangeException.ThrowIfLessThan(remembered, 1);
        var ids = new MessageIds<T>(id, remembered) { Fill = fill };
        return _parts is null ? new ApiStream<T>(_source!, Options, ids, _opener) : new ApiStream<T>(_parts, ids);
    }
}
