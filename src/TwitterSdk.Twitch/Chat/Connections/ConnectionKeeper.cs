using TwitterSdk.Twitch.Chat.Errors;

namespace TwitterSdk.Twitch.Chat.Connections;

/// <summary>Keeps one connection alive: opens another one when it breaks, and before it goes when the server says so in time.</summary>
internal sealed class ConnectionKeeper(TwitchChatOptions options, ChatConnectionRole role, IConnectionOwner owner) : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _gate = new();
    private TaskCompletionSource<ChatConnection> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ChatConnection? _current;
    private Task _keeping = Task.CompletedTask;
    private DateTimeOffset _connectedAt;
    private int _attempt;
    private CancellationToken _goodbye;

    /// <summary>Ends when the connection is given up for good, with the reason, or with null on request.</summary>
    public Task<ChatException?> Ended { get; private set; } = Task.FromResult<ChatException?>(null);

    public bool IsStarted { get; private set; }

    /// <summary>The connection in use; null while there is none.</summary>
    public ChatConnection? Current
    {
        get
        {
            lock (_gate)
                return _current is { IsAlive: true } ? _current : null;
        }
    }

    /// <summary>Opens the first connection, without a second try.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        ChatConnection first;
        try
        {
            first = await OpenAsync(null, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            owner.StateChanged(new ChatState(role, ChatStatus.Disconnected) { Reason = exception.Message, Error = exception });
            throw;
        }

        IsStarted = true;
        Ended = Task.Run(() => KeepAsync(first), CancellationToken.None);
        _keeping = Ended;
    }

    /// <summary>Waits for a connection in use.</summary>
    /// <exception cref="ChatException">There will be none any more.</exception>
    public async ValueTask<ChatConnection> ReadyAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            Task<ChatConnection> ready;
            lock (_gate)
            {
                if (_current is { IsAlive: true } current)
                    return current;

                // The keeper has not noticed yet that the last one ended.
                if (_ready.Task.IsCompletedSuccessfully)
                    _ready = new TaskCompletionSource<ChatConnection>(TaskCreationOptions.RunContinuationsAsynchronously);
                ready = _ready.Task;
            }

            await ready.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Closes, with a goodbye unless it is cancelled.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _goodbye = cancellationToken;
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _keeping.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        GiveUp(new ChatConnectionException("The client is closed."));
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync(new CancellationToken(canceled: true)).ConfigureAwait(false);
        _stopping.Dispose();
    }

    private async Task<ChatException?> KeepAsync(ChatConnection connection)
    {
        try
        {
            while (true)
            {
                await Task.WhenAny(connection.Ended, connection.ReplacementWanted).WaitAsync(_stopping.Token).ConfigureAwait(false);
                bool lives = !connection.Ended.IsCompleted;
                ChatException reason = lives ? new ChatConnectionException("The server asked for another connection.") : await connection.Ended.ConfigureAwait(false);

                // A connection that held for a while was a good one; one that breaks at once is a failing try.
                if (options.TimeProvider.GetUtcNow() - _connectedAt >= options.LongestRetryDelay)
                    _attempt = 0;
                ChatConnection next = await ReopenAsync(reason, connection).ConfigureAwait(false);
                await connection.QuitAsync(_stopping.Token).ConfigureAwait(false);
                connection = next;
            }
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // Here and nowhere else: were the connection closed by two, one would cut the other's goodbye short.
            await connection.QuitAsync(_goodbye).ConfigureAwait(false);
            owner.StateChanged(new ChatState(role, ChatStatus.Closed));
            return null;
        }
        catch (Exception exception)
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            ChatException final = exception as ChatException ?? new ChatConnectionException($"The connection is given up: {exception.Message}", exception);
            GiveUp(final);
            owner.StateChanged(new ChatState(role, ChatStatus.Closed) { Reason = final.Message, Error = final });
            return final;
        }
    }

    private async Task<ChatConnection> ReopenAsync(ChatException reason, ChatConnection old)
    {
        while (true)
        {
            _attempt++;
            if (options.MaxRetries is { } most && _attempt > most)
                throw reason;
            TimeSpan wait = RetryDelays.Before(_attempt, options.LongestRetryDelay, Random.Shared.NextDouble());
            owner.StateChanged(new ChatState(role, ChatStatus.Reconnecting) { RetryIn = wait, Attempt = _attempt, Reason = reason.Message, Error = reason });
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait, options.TimeProvider, _stopping.Token).ConfigureAwait(false);
            try
            {
                return await OpenAsync(old, _stopping.Token).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is not ChatLoginException && !_stopping.IsCancellationRequested)
            {
                // Also when no token could be had: whoever hands it out may be out of reach just as well.
                reason = exception as ChatException ?? new ChatConnectionException($"No token could be had: {exception.Message}", exception);
            }
        }
    }

    private async Task<ChatConnection> OpenAsync(ChatConnection? old, CancellationToken cancellationToken)
    {
        owner.StateChanged(new ChatState(role, ChatStatus.Connecting));
        ChatConnection connection = await ChatConnection.OpenAsync(options, role, owner, cancellationToken).ConfigureAwait(false);
        _connectedAt = options.TimeProvider.GetUtcNow();
        try
        {
            await owner.PrepareAsync(connection, old is { IsAlive: true } ? old : null).ConfigureAwait(false);
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        owner.StateChanged(new ChatState(role, ChatStatus.Connected));
        TaskCompletionSource<ChatConnection> ready;
        lock (_gate)
        {
            _current = connection;
            ready = _ready;
        }

        owner.InUse(connection);
        ready.TrySetResult(connection);
        return connection;
    }

    private void GiveUp(ChatException reason)
    {
        lock (_gate)
        {
            _current = null;
            if (_ready.Task.IsCompletedSuccessfully)
                _ready = new TaskCompletionSource<ChatConnection>(TaskCreationOptions.RunContinuationsAsynchronously);
            _ready.TrySetException(reason);
            _ = _ready.Task.Exception;
        }
    }
}
