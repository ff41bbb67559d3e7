using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using TwitterSdk.Twitch.Chat.Delivery;

namespace TwitterSdk.Twitch.EventSub.Sessions;

/// <summary>Stands between sessions and who reads them: a queue that the sessions fill, states and errors that are told.</summary>
internal sealed class NotificationQueue(EventSubListenerOptions options)
{
    private readonly HandlerList<Action<EventSubState>> _stateHandlers = new();
    private readonly HandlerList<Action<Exception>> _errorHandlers = new();
    private readonly ILogger _logger = options.Logger ?? NullLogger.Instance;
    private EventSubState _state = new(EventSubStatus.Idle);
    private int _running;
    private int _wasFull;

    public EventSubState State => Volatile.Read(ref _state);

    public IDisposable OnStateChanged(Action<EventSubState> handler) => _stateHandlers.Add(handler);

    public IDisposable OnError(Action<Exception> handler) => _errorHandlers.Add(handler);

    public void Tell(EventSubState state)
    {
        Volatile.Write(ref _state, state);
        EventSubLog.Told(_logger, state);
        foreach (var registration in _stateHandlers.All)
            Guard(registration.Handler, state);
    }

    public void Fail(Exception error)
    {
        EventSubLog.Failed(_logger, error.Message);
        foreach (var registration in _errorHandlers.All)
            Guard(registration.Handler, error);
    }

    /// <summary>Puts a notification in, and waits for room where there is none.</summary>
    public ValueTask AddAsync(ChannelWriter<EventSubNotification> writer, EventSubNotification notification, CancellationToken cancellationToken)
    {
        if (writer.TryWrite(notification))
            return default;
        if (Interlocked.Exchange(ref _wasFull, 1) == 0)
            EventSubLog.Full(_logger, options.QueueCapacity);
        return writer.WriteAsync(notification, cancellationToken);
    }

    /// <summary>Runs the sessions for as long as somebody reads.</summary>
    public async IAsyncEnumerable<EventSubNotification> ReadAsync(
        Func<ChannelWriter<EventSubNotification>, CancellationToken, Task> run, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _running, 1) != 0)
            throw new InvalidOperationException("It runs already: one reader at a time, and one handler.");
        _wasFull = 0;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var queue = Channel.CreateBounded<EventSubNotification>(new BoundedChannelOptions(options.QueueCapacity) { SingleReader = true });
        Task running = Task.Run(() => FillAsync(run, queue.Writer, ending.Token), CancellationToken.None);
        try
        {
            await foreach (EventSubNotification notification in queue.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
                yield return notification;
        }
        finally
        {
            await ending.CancelAsync().ConfigureAwait(false);
            await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            Volatile.Write(ref _running, 0);
        }
    }

    /// <summary>Leads each notification through a handler. What it throws is told, and goes no further.</summary>
    public async Task HandleAsync(IAsyncEnumerable<EventSubNotification> notifications, EventSubHandler handler, CancellationToken cancellationToken)
    {
        await foreach (EventSubNotification notification in notifications.ConfigureAwait(false))
        {
            try
            {
                await handler.HandleAsync(notification, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                EventSubLog.HandlerFailed(_logger, notification.Subscription.Type, exception);
                foreach (var registration in _errorHandlers.All)
                    Guard(registration.Handler, exception);
            }
        }
    }

    private async Task FillAsync(Func<ChannelWriter<EventSubNotification>, CancellationToken, Task> run, ChannelWriter<EventSubNotification> writer, CancellationToken cancellationToken)
    {
        try
        {
            await run(writer, cancellationToken).ConfigureAwait(false);
            writer.TryComplete();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Tell(new EventSubState(EventSubStatus.Closed));
            writer.TryComplete();
        }
        catch (Exception exception)
        {
            Tell(new EventSubState(EventSubStatus.Closed) { Reason = exception.Message, Error = exception });
            writer.TryComplete(exception);
        }
    }

    private void Guard<T>(Action<T> handler, T argument)
    {
        try
        {
            handler(argument);
        }
        catch (Exception exception)
        {
            EventSubLog.HandlerFailed(_logger, typeof(T).Name, exception);
        }
    }
}
