using System.Collections.Frozen;
using Microsoft.Extensions.Logging.Abstractions;
using TwitterSdk.Twitch.Chat.Channels;
using TwitterSdk.Twitch.Chat.Connections;
using TwitterSdk.Twitch.Chat.Delivery;
using TwitterSdk.Twitch.Chat.Errors;
using TwitterSdk.Twitch.Chat.Limits;

namespace TwitterSdk.Twitch.Chat;

/// <inheritdoc cref="ITwitchChatClient"/>
public sealed partial class TwitchChatClient : ITwitchChatClient
{
    private readonly TwitchChatOptions _options;
    private readonly ChannelBook _channels = new();
    private readonly MessageHub _hub;
    private readonly HandlerPump _pump;
    private readonly HandlerList<IrcLineHandler> _lineHandlers = new();
    private readonly HandlerList<Action<ChatState>> _stateHandlers = new();
    private readonly HandlerList<Action<Exception>> _errorHandlers = new();
    private readonly MessageGate _messageGate;
    private readonly JoinGate _joinGate;
    private readonly ConnectionKeeper _reading;
    private readonly ConnectionKeeper _sending;
    private readonly ReaderOwner _owner;
    private readonly CancellationTokenSource _closing = new();
    private readonly SemaphoreSlim _connecting = new(1);
    private readonly TaskCompletionSource<ChatException?> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ChatState _state;

    /// <summary>Makes a client; nothing happens until it connects.</summary>
    /// <param name="options">How it behaves; later changes have no effect.</param>
    /// <exception cref="ArgumentException">An option cannot be.</exception>
    public TwitchChatClient(TwitchChatOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options.Checked();
        _options.Logger ??= NullLogger.Instance;
        foreach (string channel in options.Channels)
            _channels.Want(ChannelName.Check(channel, nameof(options)));
        _hub = new MessageHub(_options);
        _pump = new HandlerPump(_hub, Failed);
        _messageGate = new MessageGate(_options.Limits, _options.TimeProvider);
        _joinGate = new JoinGate(_options.Limits, _options.TimeProvider);
        _owner = new ReaderOwner(this);
        bool two = _options.OwnMessages == OwnMessages.SecondConnection && _options.Login is not null;
        _reading = new ConnectionKeeper(_options, two ? ChatConnectionRole.Reading : ChatConnectionRole.ReadingAndSending, _owner);
        _sending = two ? new ConnectionKeeper(_options, ChatConnectionRole.Sending, new SenderOwner(this)) : _reading;
        _state = new ChatState(two ? ChatConnectionRole.Reading : ChatConnectionRole.ReadingAndSending, ChatStatus.Disconnected);
    }

    /// <summary>Makes a client that reads without a user.</summary>
    /// <param name="channels">Channels to join on connecting.</param>
    public static TwitchChatClient Anonymous(params ReadOnlySpan<string> channels)
    {
        var options = new TwitchChatOptions();
        foreach (string channel in channels)
            options.Channels.Add(channel);
        return new TwitchChatClient(options);
    }

    /// <inheritdoc/>
    public string? Login => _options.Login;

    /// <inheritdoc/>
    public ChatState State => Volatile.Read(ref _state);

    /// <inheritdoc/>
    public IReadOnlyList<ChatChannel> Channels => _channels.Snapshot;

    /// <inheritdoc/>
    public IReadOnlySet<string> Capabilities => _reading.Current?.Capabilities ?? FrozenSet<string>.Empty;

    /// <inheritdoc/>
    public long DroppedMessages => _hub.Dropped;

    /// <inheritdoc/>
    public IChatModeration Moderation => _options.Moderation
        ?? throw new InvalidOperationException($"Chat itself cannot moderate since 2023: set {nameof(TwitchChatOptions)}.{nameof(TwitchChatOptions.Moderation)}.");

    /// <inheritdoc/>
    public async Task ConnectAsync(CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_closing.IsCancellationRequested, this);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _closing.Token);
        await _connecting.WaitAsync(both.Token).ConfigureAwait(false);
        try
        {
            if (!_reading.IsStarted)
            {
                await _reading.StartAsync(both.Token).ConfigureAwait(false);
                _ = EndAsync();
            }

            if (!_sending.IsStarted)
                await _sending.StartAsync(both.Token).ConfigureAwait(false);
        }
        finally
        {
            _connecting.Release();
        }
    }

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await ConnectPatientlyAsync(cancellationToken).ConfigureAwait(false);
            if (await _ended.Task.WaitAsync(cancellationToken).ConfigureAwait(false) is { } reason)
                throw reason;
        }
        finally
        {
            if (cancellationToken.IsCancellationRequested)
                await CloseAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>A program may be up before its network is; what is no connection yet is tried for as one that broke.</summary>
    private async Task ConnectPatientlyAsync(CancellationToken cancellationToken)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                await ConnectAsync(cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (ChatConnectionException reason) when (!(attempt > _options.MaxRetries) && !_closing.IsCancellationRequested)
            {
                TimeSpan wait = RetryDelays.Before(attempt + 1, _options.LongestRetryDelay, Random.Shared.NextDouble());
                Tell(new ChatState(_state.Role, ChatStatus.Reconnecting) { RetryIn = wait, Attempt = attempt, Reason = reason.Message, Error = reason });
                using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _closing.Token);
                await Task.Delay(wait, _options.TimeProvider, both.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException) when (_closing.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
            {
                return;
            }

            cancellationToken.ThrowIfCancellationRequested();
            if (_closing.IsCancellationRequested)
                return;
        }
    }

    /// <inheritdoc/>
    public async Task CloseAsync(CancellationToken cancellationToken = default)
    {
        await _closing.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(
            _reading.StopAsync(cancellationToken),
            _sending == _reading ? Task.CompletedTask : _sending.StopAsync(cancellationToken)).ConfigureAwait(false);
        _ended.TrySetResult(null);
        _hub.Complete(null);
        await _pump.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Says goodbye and closes.</summary>
    public async ValueTask DisposeAsync() => await CloseAsync().ConfigureAwait(false);

    /// <summary>Without the connection that reads there is no chat.</summary>
    private async Task EndAsync()
    {
        ChatException? reason = await _reading.Ended.ConfigureAwait(false);
        _ended.TrySetResult(reason);
        _hub.Complete(reason);
    }

    private static ChatConnectionException Closed(Exception cause) => new("The client was closed; what was asked for was not done.", cause);

    private void Failed(Exception exception)
    {
        ChatLog.HandlerFailed(_options.Logger!, exception);
        foreach (var registration in _errorHandlers.All)
            Guard(registration.Handler, exception);
    }

    private void Guard<T>(Action<T> handler, T argument)
    {
        try
        {
            handler(argument);
        }
        catch (Exception exception)
        {
            // Told only to the log: an error handler that fails must not be called about it.
            ChatLog.HandlerFailed(_options.Logger!, exception);
        }
    }
}
