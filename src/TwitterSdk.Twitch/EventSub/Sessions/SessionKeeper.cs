using TwitterSdk.Twitch.Chat.Connections;
using TwitterSdk.Twitch.EventSub.Errors;

namespace TwitterSdk.Twitch.EventSub.Sessions;

/// <summary>Keeps one session alive: moves it when Twitch asks, and opens a new one when it ends.</summary>
internal sealed class SessionKeeper(EventSubListenerOptions options, TimeProvider clock, RecentMessages recent, ISessionOwner owner)
{
    private static readonly TimeSpan s_drain = TimeSpan.FromSeconds(5);

    private readonly ReconnectMachine _machine = new(options.LongestRetryDelay, options.MaxRetries);

    /// <summary>Runs until it is cancelled, gives up, or the owner sees no point in going on.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            long opened = 0;
            EventSubConnectionException loss;
            try
            {
                owner.StateChanged(new EventSubState(EventSubStatus.Connecting));
                EventSubSocket socket = await EventSubSocket.OpenAsync(options.Address, options, clock, cancellationToken).ConfigureAwait(false);
                opened = clock.GetTimestamp();
                loss = await ServeAsync(socket, cancellationToken).ConfigureAwait(false);
            }
            catch (EventSubConnectionException unreachable)
            {
                loss = unreachable;
            }

            ReconnectStep step = _machine.Lost(loss.Loss, opened == 0 ? null : clock.GetElapsedTime(opened), Random.Shared.NextDouble());
            if (step.GivesUp)
                throw loss;
            owner.StateChanged(new EventSubState(EventSubStatus.Reconnecting) { Loss = loss.Loss, RetryIn = step.Delay, Attempt = step.Attempt, Reason = loss.Message, Error = loss });
            if (step.Delay > TimeSpan.Zero)
                await Task.Delay(step.Delay, clock, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Serves a session, over one websocket after the other, until the session ends.</summary>
    private async Task<EventSubConnectionException> ServeAsync(EventSubSocket socket, CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        owner.StateChanged(new EventSubState(EventSubStatus.Connected) { SessionId = socket.Session.Id });
        Task starting = owner.StartedAsync(socket.Session, ending.Token);
        Task<EventSubConnectionException> reading = ReadAsync(socket, ending.Token);
        try
        {
            // Subscribing goes on beside the reading; when it fails for good, so does all.
            if (await Task.WhenAny(reading, starting).ConfigureAwait(false) == starting)
                await starting.ConfigureAwait(false);
            return await reading.ConfigureAwait(false);
        }
        finally
        {
            await ending.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(starting, reading).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<EventSubConnectionException> ReadAsync(EventSubSocket socket, CancellationToken cancellationToken)
    {
        Task<EventSubSocket>? moving = null;
        Task<EventSubMessage>? message = null;
        var oldEnded = new CancellationTokenSource();
        try
        {
            while (true)
            {
                message ??= socket.ReadAsync(cancellationToken);
                if (moving is not null && await Task.WhenAny(message, moving).ConfigureAwait(false) == moving)
                {
                    Task<EventSubSocket> moved = moving;
                    moving = null;
                    if (!moved.IsCompletedSuccessfully)
                    {
                        // The old one lives until Twitch closes it; that will start a new session.
                        continue;
                    }

                    await DrainAsync(socket, message, cancellationToken).ConfigureAwait(false);
                    socket.Dispose();
                    socket = await moved.ConfigureAwait(false);
                    message = null;
                    owner.StateChanged(new EventSubState(EventSubStatus.Subscribed) { SessionId = socket.Session.Id });
                    continue;
                }

                EventSubMessage next;
                try
                {
                    next = await message.ConfigureAwait(false);
                }
                catch (EventSubConnectionException loss)
                {
                    if (moving is null)
                        return loss;

                    // It closed before the other one had greeted, which may still do so.
                    await oldEnded.CancelAsync().ConfigureAwait(false);
                    await ((Task)moving).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                    if (!moving.IsCompletedSuccessfully)
                        return loss;
                    socket.Dispose();
                    socket = await moving.ConfigureAwait(false);
                    (moving, message) = (null, null);
                    oldEnded.Dispose();
                    oldEnded = new CancellationTokenSource();
                    owner.StateChanged(new EventSubState(EventSubStatus.Subscribed) { SessionId = socket.Session.Id });
                    continue;
                }

                message = null;
                if (next.Metadata.MessageType == EventSubMessageType.SessionReconnect)
                    moving ??= MoveAsync(next.Payload.Session?.ReconnectUrl, oldEnded.Token, cancellationToken);
                else
                    await DeliverAsync(next, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            socket.Dispose();
            await oldEnded.CancelAsync().ConfigureAwait(false);
            await DiscardAsync(moving).ConfigureAwait(false);
            oldEnded.Dispose();
        }
    }

    /// <summary>Opens the connection that Twitch asked for. Twitch leaves the old one open for half a minute: time enough for more than one try.</summary>
    private async Task<EventSubSocket> MoveAsync(string? address, CancellationToken oldEnded, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? next))
            throw new EventSubConnectionException(new EventSubLoss(EventSubLossKind.Unreachable), "Twitch asked for another connection, and named no address.");
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return await EventSubSocket.OpenAsync(next, options, clock, cancellationToken).ConfigureAwait(false);
            }
            catch (EventSubConnectionException)
            {
                using var both = CancellationTokenSource.CreateLinkedTokenSource(oldEnded, cancellationToken);
                await Task.Delay(RetryDelays.Before(attempt + 1, options.LongestRetryDelay, Random.Shared.NextDouble()), clock, both.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                if (both.IsCancellationRequested)
                    throw;
            }
        }
    }

    /// <summary>Delivers what is still on its way over the old websocket.</summary>
    private async Task DrainAsync(EventSubSocket socket, Task<EventSubMessage> message, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(s_drain, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        await socket.LeaveAsync(both.Token).ConfigureAwait(false);
        try
        {
            while (true)
            {
                await DeliverAsync(await message.WaitAsync(both.Token).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
                message = socket.ReadAsync(both.Token);
            }
        }
        catch (EventSubConnectionException)
        {
            // The end.
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Long enough.
        }
    }

    private async ValueTask DeliverAsync(EventSubMessage message, CancellationToken cancellationToken)
    {
        EventSubMessageType type = message.Metadata.MessageType;
        if (type == EventSubMessageType.SessionKeepalive || type == EventSubMessageType.SessionWelcome || type == EventSubMessageType.SessionReconnect)
            return;
        if (recent.TryAdd(message.Metadata.MessageId.Value))
            await owner.DeliverAsync(EventSubNotification.Of(message), cancellationToken).ConfigureAwait(false);
    }

    private static async Task DiscardAsync(Task<EventSubSocket>? moving)
    {
        if (moving is null)
            return;
        await ((Task)moving).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (moving.IsCompletedSuccessfully)
            (await moving.ConfigureAwait(false)).Dispose();
    }
}
