using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Threading.Channels;
using TwitterSdk.Core.Json;

namespace TwitterSdk.Core.Streaming;

/// <summary>The streams that one stream is made of, and how they are walked together.</summary>
/// <param name="Streams">The streams.</param>
/// <param name="MustAllLive">True when the end of one is the end of all.</param>
internal sealed record MergedParts<T>(IReadOnlyList<ApiStream<T>> Streams, bool MustAllLive)
    where T : IJsonModel<T>
{
    private readonly StreamStatistics _own = new();

    public IReadOnlyList<ApiStream<T>> Streams { get; } = Streams is { Count: > 0 } ? Streams : throw new ArgumentException("There must be at least one stream.", nameof(Streams));

    public StreamStatistics Statistics => field ??= new StreamStatistics([_own, .. Streams.Select(static part => part.Statistics)]);

    public MergedParts<T> With(Func<ApiStream<T>, ApiStream<T>> change) => new([.. Streams.Select(change)], MustAllLive);

    public async IAsyncEnumerable<T> Messages(MessageIds<T>? ids, [EnumeratorCancellation] CancellationToken walker)
    {
        await foreach (StreamItem<T> item in Items(ids, walker).ConfigureAwait(false))
        {
            if (item.IsMessage)
                yield return item.Message;
        }
    }

    public async IAsyncEnumerable<StreamItem<T>> Items(MessageIds<T>? ids, [EnumeratorCancellation] CancellationToken walker)
    {
        var items = Channel.CreateBounded<StreamItem<T>>(new BoundedChannelOptions(Streams[0].Options.Capacity) { SingleReader = true });
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(walker);
        Task<Exception?> walks = RunAsync(items.Writer, stop);
        SeenIds? seen = ids is null ? null : new SeenIds(ids.Remembered);
        Exception? error;
        try
        {
            await foreach (StreamItem<T> item in items.Reader.ReadAllAsync(walker).ConfigureAwait(false))
            {
                if (item.IsMessage && seen is not null && ids!.Select(item.Message) is { } id && !seen.TryAdd(id))
                    _own.Duplicate();
                else
                    yield return item;
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            error = await walks.ConfigureAwait(false);
        }

        yield return new StreamItem<T>(new StreamEnded(error));
        if (error is not null)
            ExceptionDispatchInfo.Throw(error);
    }

    /// <summary>Walks all of them until the last, or the first where all must live, is at its end. Returns what ended them; null for a proper end.</summary>
    private async Task<Exception?> RunAsync(ChannelWriter<StreamItem<T>> items, CancellationTokenSource stop)
    {
        Exception? error = null;
        List<Task> walks = [.. Streams.Select(part => WalkAsync(part, items, stop.Token))];
        while (walks.Count > 0)
        {
            Task ended = await Task.WhenAny(walks).ConfigureAwait(false);
            walks.Remove(ended);

            // Those that are stopped because of another one's end have nothing to say.
            if (!stop.IsCancellationRequested)
                error = await FaultOfAsync(ended).ConfigureAwait(false);
            if (MustAllLive)
                await stop.CancelAsync().ConfigureAwait(false);
        }

        items.TryComplete();
        return error;
    }

    private static async Task<Exception?> FaultOfAsync(Task ended)
    {
        try
        {
            await ended.ConfigureAwait(false);
            return null;
        }
        catch (Exception fault)
        {
            return fault;
        }
    }

    private static async Task WalkAsync(ApiStream<T> part, ChannelWriter<StreamItem<T>> items, CancellationToken stop)
    {
        await foreach (StreamItem<T> item in part.WithEvents(stop).ConfigureAwait(false))
        {
            // There is one end, and it is the last event.
            if (item.Event is not StreamEnded)
                await items.WriteAsync(item, stop).ConfigureAwait(false);
        }
    }
}
