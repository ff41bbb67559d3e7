namespace TwitterSdk.Core.Streaming;

/// <summary>Gaps that are being filled beside the live connection, which must not wait for it: a vendor closes one that reads too slowly.</summary>
internal sealed class GapFills<T>(Func<StreamGap<T>, CancellationToken, IAsyncEnumerable<T>> fill)
{
    private readonly Queue<Task<GapFill<T>>> _running = new();

    /// <summary>Begins to fill a gap.</summary>
    public void Begin(StreamGap<T> gap, CancellationToken stop) => _running.Enqueue(Task.Run(() => CollectAsync(gap, stop), CancellationToken.None));

    /// <summary>The oldest one, once it is done; null when there is none that is.</summary>
    public GapFill<T>? TakeReady() => _running.TryPeek(out Task<GapFill<T>>? oldest) && oldest.IsCompleted ? _running.Dequeue().Result : null;

    /// <summary>Waits for the oldest one; null when there is none.</summary>
    public async Task<GapFill<T>?> TakeAsync() => _running.TryDequeue(out Task<GapFill<T>>? oldest) ? await oldest.ConfigureAwait(false) : null;

    private async Task<GapFill<T>> CollectAsync(StreamGap<T> gap, CancellationToken stop)
    {
        List<T> messages = [];
        try
        {
            await foreach (T message in fill(gap, stop).WithCancellation(stop).ConfigureAwait(false))
                messages.Add(message);
            return new GapFill<T>(messages, null);
        }
        catch (Exception error)
        {
            return new GapFill<T>(messages, error);
        }
    }
}
