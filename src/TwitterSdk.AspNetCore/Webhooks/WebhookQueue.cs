using System.Threading.Channels;

namespace TwitterSdk.AspNetCore.Webhooks;

/// <summary>Deliveries that wait, at most so many, and the workers that handle them.</summary>
internal sealed class WebhookQueue
{
    private readonly Channel<QueuedDelivery> _waiting;
    private readonly Task _workers;

    public WebhookQueue(int capacity, int workers, Func<QueuedDelivery, Task> handle)
    {
        _waiting = Channel.CreateBounded<QueuedDelivery>(new BoundedChannelOptions(capacity) { SingleReader = workers == 1 });
        _workers = Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Task.Run(() => WorkAsync(handle))));
    }

    public int Waiting => _waiting.Reader.Count;

    public bool TryAdd(QueuedDelivery delivery) => _waiting.Writer.TryWrite(delivery);

    /// <summary>Takes nothing more, and ends when all that waited is handled.</summary>
    public Task DrainAsync()
    {
        _waiting.Writer.TryComplete();
        return _workers;
    }

    private async Task WorkAsync(Func<QueuedDelivery, Task> handle)
    {
        await foreach (QueuedDelivery delivery in _waiting.Reader.ReadAllAsync().ConfigureAwait(false))
            await handle(delivery).ConfigureAwait(false);
    }
}
