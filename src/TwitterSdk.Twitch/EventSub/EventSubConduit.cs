using System.Globalization;
using System.Threading.Channels;
using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Http;
using TwitterSdk.Twitch.EventSub.Errors;
using TwitterSdk.Twitch.EventSub.Planning;
using TwitterSdk.Twitch.EventSub.Sessions;

namespace TwitterSdk.Twitch.EventSub;

/// <summary>Keeps a conduit: makes and resizes it, serves its shards by websockets or webhooks, subscribes through it, and looks after its shards.</summary>
/// <remarks>What webhooks get comes by <c>MapTwitchEventSub</c>; what the websockets get comes here.</remarks>
public sealed class EventSubConduit : IEventSubSource
{
    private readonly ApiConnection _api;
    private readonly EventSubPlan _plan;
    private readonly EventSubConduitOptions _options;
    private readonly NotificationQueue _queue;
    private readonly string?[] _sessions;

    internal EventSubConduit(ApiConnection api, EventSubPlan plan, EventSubConduitOptions? options)
    {
        ArgumentNullException.ThrowIfNull(plan);
        _api = api;
        _plan = plan;
        _options = (options ?? new EventSubConduitOptions()).Checked();
        _options.Sessions = _options.Sessions.At(api);
        _queue = new NotificationQueue(_options.Sessions);
        _sessions = new string?[_options.Shards.Count];
    }

    /// <summary>The conduit; null before it was found or made.</summary>
    public Conduit? Conduit { get; private set; }

    /// <summary>What was done last to have the subscriptions as planned; null when nothing was yet.</summary>
    public EventSubChanges? Changes { get; private set; }

    /// <inheritdoc/>
    public EventSubState State => _queue.State;

    /// <inheritdoc/>
    public IAsyncEnumerable<EventSubNotification> ReadAllAsync(CancellationToken cancellationToken = default) => _queue.ReadAsync(RunAsync, cancellationToken);

    /// <inheritdoc/>
    public Task RunAsync(EventSubHandler handler, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return _queue.HandleAsync(ReadAllAsync(cancellationToken), handler, cancellationToken);
    }

    /// <summary>How all shards of the conduit are, those of other processes too.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="InvalidOperationException">It does not run yet.</exception>
    public Task<IReadOnlyList<ConduitShard>> GetShardsAsync(CancellationToken cancellationToken = default) =>
        new ConduitShards(_api).GetAsync(Running().Id, cancellationToken);

    /// <summary>Gives the conduit another number of shards, for processes to come or to go. The shards of this process stay as they are.</summary>
    /// <param name="shards">How many in all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="InvalidOperationException">It does not run yet.</exception>
    public async Task ResizeAsync(int shards, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(shards, _options.FirstShard + _options.Shards.Count);
        Conduit = await new ConduitShards(_api).ResizeAsync(Running().Id, shards, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public IDisposable OnStateChanged(Action<EventSubState> handler) => _queue.OnStateChanged(handler);

    /// <inheritdoc/>
    public IDisposable OnError(Action<Exception> handler) => _queue.OnError(handler);

    private Conduit Running() => Conduit ?? throw new InvalidOperationException("The conduit does not run yet.");

    private async Task RunAsync(ChannelWriter<EventSubNotification> writer, CancellationToken cancellationToken)
    {
        var calls = new ConduitShards(_api);
        Conduit = await calls.EnsureAsync(_options.Conduit, _options.Total, cancellationToken).ConfigureAwait(false);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var recent = new RecentMessages(_options.Sessions.RememberedMessages);
        List<Task> working = [];
        for (int index = 0; index < _options.Shards.Count; index++)
        {
            if (_options.Shards[index].Callback is null)
                working.Add(new SessionKeeper(_options.Sessions, _api.Clock, recent, new ShardOwner(this, calls, writer, index)).RunAsync(ending.Token));
        }

        working.Add(LookAfterAsync(calls, ending.Token));
        try
        {
            // None of them ends by itself, but with a fault.
            Task ended = await Task.WhenAny(working).ConfigureAwait(false);
            await ended.ConfigureAwait(false);
        }
        finally
        {
            await ending.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(working).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Subscribes, then sees from time to time that subscriptions and shards are as they should be.</summary>
    private async Task LookAfterAsync(ConduitShards calls, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await MendShardsAsync(calls, cancellationToken).ConfigureAwait(false);
                await SyncAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is not OperationCanceledException and not AuthException and not EventSubPlanException)
            {
                _queue.Fail(exception);
            }

            await Task.Delay(_options.CheckInterval, _api.Clock, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task SyncAsync(CancellationToken cancellationToken)
    {
        EventSubChanges changes = await new PlanSync(_api, _plan, SubscriptionTransport.Conduit(Running().Id)).RunAsync(cancellationToken).ConfigureAwait(false);
        Changes = changes;
        foreach (EventSubFailure failure in changes.Failed)
            _queue.Fail(failure.Reason);
        if (!changes.IsComplete && changes.Kept + changes.Created.Count == 0 && !changes.Failed.Any(static failure => failure.IsPassing))
            throw new EventSubPlanException(changes);
    }

    private async Task MendShardsAsync(ConduitShards calls, CancellationToken cancellationToken)
    {
        Dictionary<string, ConduitShard> known = (await calls.GetAsync(Running().Id, cancellationToken).ConfigureAwait(false)).ToDictionary(static shard => shard.Id, StringComparer.Ordinal);
        for (int index = 0; index < _options.Shards.Count; index++)
        {
            int number = _options.FirstShard + index;
            EventSubShard shard = _options.Shards[index];
            ConduitShard? told = known.GetValueOrDefault(number.ToString(CultureInfo.InvariantCulture));
            bool isAlive = told?.Status == ConduitShardStatus.Enabled || told?.Status == ConduitShardStatus.WebhookCallbackVerificationPending;
            if (shard.Callback is { } callback)
            {
                if (!isAlive || told!.Transport.Callback != callback.OriginalString)
                    await calls.AssignAsync(Running().Id, number, ConduitShards.Webhook(shard), cancellationToken).ConfigureAwait(false);
            }
            else if (Volatile.Read(ref _sessions[index]) is { } session && (!isAlive || told!.Transport.SessionId != session))
            {
                await calls.AssignAsync(Running().Id, number, ConduitShards.WebSocket(session), cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private sealed class ShardOwner(EventSubConduit conduit, ConduitShards calls, ChannelWriter<EventSubNotification> writer, int index) : ISessionOwner
    {
        private int Number => conduit._options.FirstShard + index;

        public async Task StartedAsync(EventSubSession session, CancellationToken cancellationToken)
        {
            Volatile.Write(ref conduit._sessions[index], session.Id);
            try
            {
                await calls.AssignAsync(conduit.Running().Id, Number, ConduitShards.WebSocket(session.Id), cancellationToken).ConfigureAwait(false);
                conduit._queue.Tell(new EventSubState(EventSubStatus.Subscribed) { SessionId = session.Id, Shard = Number });
            }
            catch (Exception exception) when (exception is not OperationCanceledException and not AuthException)
            {
                // Looking after the shards will assign it.
                conduit._queue.Fail(exception);
            }
        }

        public ValueTask DeliverAsync(EventSubNotification notification, CancellationToken cancellationToken) => conduit._queue.AddAsync(writer, notification, cancellationToken);

        public void StateChanged(EventSubState state)
        {
            if (state.Status == EventSubStatus.Reconnecting)
                Volatile.Write(ref conduit._sessions[index], null);
            conduit._queue.Tell(state with { Shard = Number });
        }
    }
}
