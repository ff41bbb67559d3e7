using System.Runtime.CompilerServices;
using TwitterSdk.Twitch.Chat.Delivery;
using TwitterSdk.Twitch.Chat.Messages;

namespace TwitterSdk.Twitch.Chat;

/// <content>Who takes messages.</content>
public sealed partial class TwitchChatClient
{
    /// <inheritdoc/>
    public IAsyncEnumerable<ChatMessage> ReadAllAsync(CancellationToken cancellationToken = default)
    {
        // At once, not when the walk begins: whoever asks before connecting misses nothing.
        Subscription subscription = _hub.Subscribe();
        return WalkAsync(subscription, cancellationToken);
    }

    /// <inheritdoc/>
    public IDisposable On<TMessage>(Func<TMessage, CancellationToken, ValueTask> handler)
        where TMessage : ChatMessage
    {
        ArgumentNullException.ThrowIfNull(handler);
        return _pump.Add((message, cancellationToken) => message is TMessage wanted ? handler(wanted, cancellationToken) : default);
    }

    /// <inheritdoc/>
    public IDisposable OnLine(IrcLineHandler handler) => _lineHandlers.Add(handler);

    /// <inheritdoc/>
    public IDisposable OnStateChanged(Action<ChatState> handler) => _stateHandlers.Add(handler);

    /// <inheritdoc/>
    public IDisposable OnError(Action<Exception> handler) => _errorHandlers.Add(handler);

    /// <summary>Hands all messages to an observer, and tells it when chat ended.</summary>
    /// <param name="observer">The observer.</param>
    /// <returns>Ends it when it is disposed.</returns>
    public IDisposable Subscribe(IObserver<ChatMessage> observer)
    {
        ArgumentNullException.ThrowIfNull(observer);
        Subscription subscription = _hub.Subscribe();
        _ = ObserveAsync(subscription, observer);
        return new Unsubscriber(_hub, subscription);
    }

    private async IAsyncEnumerable<ChatMessage> WalkAsync(Subscription subscription, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        try
        {
            await foreach (ChatMessage message in subscription.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
                yield return message;
        }
        finally
        {
            _hub.Unsubscribe(subscription);
        }
    }

    private async Task ObserveAsync(Subscription subscription, IObserver<ChatMessage> observer)
    {
        await Task.Yield();
        try
        {
            await foreach (ChatMessage message in subscription.Reader.ReadAllAsync().ConfigureAwait(false))
                Guard(observer.OnNext, message);
        }
        catch (Exception exception)
        {
            Guard(observer.OnError, exception);
            return;
        }

        Guard(static o => o.OnCompleted(), observer);
    }

    private sealed class Unsubscriber(MessageHub hub, Subscription subscription) : IDisposable
    {
        public void Dispose() => hub.Unsubscribe(subscription);
    }
}
