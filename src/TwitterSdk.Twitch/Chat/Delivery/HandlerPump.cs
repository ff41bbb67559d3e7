using TwitterSdk.Twitch.Chat.Messages;

namespace TwitterSdk.Twitch.Chat.Delivery;

/// <summary>Calls the handlers, one message after the other, away from the reader. What a handler throws is told, and goes no further.</summary>
internal sealed class HandlerPump(MessageHub hub, Action<Exception> failed) : IAsyncDisposable
{
    private readonly HandlerList<Func<ChatMessage, CancellationToken, ValueTask>> _handlers = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _gate = new();

    // A handler may close the client; it cannot wait for itself then.
    private readonly AsyncLocal<bool> _insidePump = new();
    private Task? _pumping;

    public IDisposable Add(Func<ChatMessage, CancellationToken, ValueTask> handler)
    {
        IDisposable registration = _handlers.Add(handler);
        lock (_gate)
        {
            if (_pumping is null)
            {
                // Before this call returns, so that no message is missed.
                Subscription subscription = hub.Subscribe();
                _pumping = Task.Run(() => PumpAsync(subscription));
            }
        }

        return registration;
    }

    /// <summary>Cancels the handler that runs, and waits for it.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        if (_pumping is { } pumping && !_insidePump.Value)
            await pumping.ConfigureAwait(false);
    }

    private async Task PumpAsync(Subscription subscription)
    {
        _insidePump.Value = true;
        try
        {
            await foreach (ChatMessage message in subscription.Reader.ReadAllAsync(_stopping.Token).ConfigureAwait(false))
            {
                foreach (var registration in _handlers.All)
                    await CallAsync(registration.Handler, message).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The client is closed.
        }
        catch (Exception)
        {
            // Why the queue ended is told by the state of the client.
        }
    }

    private async ValueTask CallAsync(Func<ChatMessage, CancellationToken, ValueTask> handler, ChatMessage message)
    {
        try
        {
            await handler(message, _stopping.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception)
        {
            failed(exception);
        }
    }
}
