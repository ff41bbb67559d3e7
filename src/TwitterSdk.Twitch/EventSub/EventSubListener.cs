using System.Threading.Channels;
using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Http;
using TwitterSdk.Twitch.Chat.Connections;
using TwitterSdk.Twitch.EventSub.Errors;
using TwitterSdk.Twitch.EventSub.Planning;
using TwitterSdk.Twitch.EventSub.Sessions;

namespace TwitterSdk.Twitch.EventSub;

/// <summary>Listens to what a user may see, over a websocket: <c>await foreach (var told in twitch.EventSub.Listen(plan).ReadAllAsync())</c>.</summary>
#pragma warning disable CA1001 // A semaphore whose wait handle is never asked for holds nothing that needs disposal.
public sealed class EventSubListener : IEventSubSource
#pragma warning restore CA1001
{
    private readonly ApiConnection _api;
    private readonly EventSubListenerOptions _options;
    private readonly NotificationQueue _queue;
    private readonly SemaphoreSlim _syncing = new(1);
    private EventSubPlan _plan;
    private string? _sessionId;

    internal EventSubListener(ApiConnection api, EventSubPlan plan, EventSubListenerOptions? options)
    {
        ArgumentNullException.ThrowIfNull(plan);
        _api = api;
        _plan = plan;
        _options = (options ?? new EventSubListenerOptions()).At(api);
        _queue = new NotificationQueue(_options);
    }

    /// <inheritdoc/>
    public EventSubState State => _queue.State;

    /// <summary>What was done last to have the subscriptions as planned; null when nothing was yet.</summary>
    public EventSubChanges? Changes { get; private set; }

    /// <inheritdoc/>
    public IAsyncEnumerable<EventSubNotification> ReadAllAsync(CancellationToken cancellationToken = default) => _queue.ReadAsync(RunAsync, cancellationToken);

    /// <inheritdoc/>
    public Task RunAsync(EventSubHandler handler, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return _queue.HandleAsync(ReadAllAsync(cancellationToken), handler, cancellationToken);
    }

    /// <summary>Goes over to another plan: at once where there is a session, else with the next one.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="cancellationToken">Cancels the call; the plan holds all the same.</param>
    /// <returns>What was done; null while there is no session.</returns>
    public async Task<EventSubChanges?> ChangeAsync(EventSubPlan plan, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        Volatile.Write(ref _plan, plan);
        return Volatile.Read(ref _sessionId) is { } session ? await SyncAsync(session, cancellationToken).ConfigureAwait(false) : null;
    }

    /// <inheritdoc/>
    public IDisposable OnStateChanged(Action<EventSubState> handler) => _queue.OnStateChanged(handler);

    /// <inheritdoc/>
    public IDisposable OnError(Action<Exception> handler) => _queue.OnError(handler);

    private Task RunAsync(ChannelWriter<EventSubNotification> writer, CancellationToken cancellationToken)
    {
        // At once, and not only when the websocket stands.
        _ = new PlanSync(_api, _plan, SubscriptionTransport.WebSocket(""));
        return new SessionKeeper(_options, _api.Clock, new RecentMessages(_options.RememberedMessages), new Owner(this, writer)).RunAsync(cancellationToken);
    }

    private async Task<EventSubChanges> SyncAsync(string session, CancellationToken cancellationToken)
    {
        await _syncing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return Changes = await new PlanSync(_api, Volatile.Read(ref _plan), SubscriptionTransport.WebSocket(session)).RunAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _syncing.Release();
        }
    }

    private sealed class Owner(EventSubListener listener, ChannelWriter<EventSubNotification> writer) : ISessionOwner
    {
        public async Task StartedAsync(EventSubSession session, CancellationToken cancellationToken)
        {
            Volatile.Write(ref listener._sessionId, session.Id);
            for (int attempt = 1; ; attempt++)
            {
                bool again = await SubscribeAsync(session.Id, cancellationToken).ConfigureAwait(false);
                listener._queue.Tell(new EventSubState(EventSubStatus.Subscribed) { SessionId = session.Id });
                if (!again)
                    return;
                await Task.Delay(RetryDelays.Before(attempt + 1, listener._options.LongestRetryDelay, Random.Shared.NextDouble()), listener._api.Clock, cancellationToken).ConfigureAwait(false);
            }
        }

        public ValueTask DeliverAsync(EventSubNotification notification, CancellationToken cancellationToken) => listener._queue.AddAsync(writer, notification, cancellationToken);

        public void StateChanged(EventSubState state)
        {
            if (state.Status is EventSubStatus.Reconnecting)
                Volatile.Write(ref listener._sessionId, null);
            listener._queue.Tell(state);
        }

        /// <returns>True when some of it may succeed later.</returns>
        private async Task<bool> SubscribeAsync(string session, CancellationToken cancellationToken)
        {
            EventSubChanges changes;
            try
            {
                changes = await listener.SyncAsync(session, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is not OperationCanceledException and not AuthException and not TwitchUnauthorizedException)
            {
                // The list of what is there could not be had; the next try may.
                listener._queue.Fail(exception);
                return true;
            }

            foreach (EventSubFailure failure in changes.Failed)
                listener._queue.Fail(failure.Reason);
            bool again = changes.Failed.Any(static failure => failure.IsPassing);
            if (!again && !changes.IsComplete && changes.Kept + changes.Created.Count == 0)
                throw new EventSubPlanException(changes);
            return again;
        }
    }
}
