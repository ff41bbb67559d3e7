using System.Runtime.CompilerServices;
using TwitterSdk.Core.Json;

namespace TwitterSdk.Core.Streaming;

/// <summary>One walk through a stream. The pump does not know it: a walk that is forgotten is collected, and that closes the connection.</summary>
internal sealed class StreamWalk<T>(StreamPump<T> pump) : IAsyncEnumerator<StreamItem<T>>
    where T : IJsonModel<T>
{
    private StreamItem<T> _current;

#pragma warning disable MA0055 // The socket's own finalizer never runs: the pump reads from it, so something alive knows it.
    // Closing may run code of others, which has no business on the thread of finalizers.
    ~StreamWalk() => ThreadPool.UnsafeQueueUserWorkItem(static forgotten => forgotten.Stop(), pump, preferLocal: false);
#pragma warning restore MA0055

    public StreamItem<T> Current => _current;

    public ValueTask<bool> MoveNextAsync()
    {
        pump.ThrowIfCancelled();
        return pump.Buffer.TryTake(out _current) ? new ValueTask<bool>(true) : WaitAsync();
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return pump.StopAsync();
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<bool> WaitAsync()
    {
        pump.Start();
        while (await pump.Buffer.WaitAsync().ConfigureAwait(false))
        {
            if (pump.Buffer.TryTake(out _current))
                return true;
        }

        return false;
    }
}
