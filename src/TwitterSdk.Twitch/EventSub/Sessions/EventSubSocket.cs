using System.Net.Sockets;
using System.Net.WebSockets;
using TwitterSdk.Core.Json;
using TwitterSdk.Twitch.EventSub.Errors;

namespace TwitterSdk.Twitch.EventSub.Sessions;

/// <summary>One websocket, from its greeting until it ends. It sends nothing but pongs, and never comes back.</summary>
internal sealed class EventSubSocket : IDisposable
{
    private const int FirstBuffer = 16 * 1024;
    private const int LargestMessage = 4 * 1024 * 1024;

    private readonly ClientWebSocket _socket;
    private readonly ITimer _watch;
    private byte[] _buffer = new byte[FirstBuffer];
    private TimeSpan _longestSilence = Timeout.InfiniteTimeSpan;
    private volatile bool _silent;

    private EventSubSocket(ClientWebSocket socket, TimeProvider clock)
    {
        _socket = socket;
        _watch = clock.CreateTimer(static state => ((EventSubSocket)state!).FellSilent(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>The session, as its greeting told.</summary>
    public EventSubSession Session { get; private set; } = new();

    /// <summary>Opens a websocket and waits for its greeting.</summary>
    /// <exception cref="EventSubConnectionException">It cannot be opened, or Twitch does not greet in time.</exception>
    public static async Task<EventSubSocket> OpenAsync(Uri address, EventSubListenerOptions options, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(options.WelcomeTimeout, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        var client = new ClientWebSocket();
        var socket = new EventSubSocket(client, clock);
        try
        {
            // Twitch pings; a client that speaks without being asked is closed.
            client.Options.KeepAliveInterval = Timeout.InfiniteTimeSpan;
            options.ConfigureSocket?.Invoke(client.Options);
            await client.ConnectAsync(address, both.Token).ConfigureAwait(false);
            await socket.GreetAsync(options, both.Token).ConfigureAwait(false);
            return socket;
        }
        catch (Exception exception)
        {
            socket.Dispose();
            if (cancellationToken.IsCancellationRequested || exception is EventSubConnectionException { Loss.Kind: EventSubLossKind.Closed })
                throw;
            if (deadline.IsCancellationRequested)
                throw Lost(new EventSubLoss(EventSubLossKind.NoWelcome), exception);
            if (exception is WebSocketException or HttpRequestException or IOException or SocketException or EventSubConnectionException)
                throw Lost(new EventSubLoss(EventSubLossKind.Unreachable), exception);
            throw;
        }
    }

    /// <summary>The next message. One that is no JSON is passed over.</summary>
    /// <exception cref="EventSubConnectionException">The websocket ended.</exception>
    public async Task<EventSubMessage> ReadAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            int length = await ReceiveAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                return JsonModel.Parse<EventSubMessage>(_buffer.AsSpan(0, length));
            }
            catch (JsonReadException)
            {
                // The next one is as good as ever.
            }
        }
    }

    /// <summary>Says that nothing more is wanted; what is on its way can still be read.</summary>
    public async Task LeaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is WebSocketException or IOException or InvalidOperationException or OperationCanceledException)
        {
            // It is gone already.
        }
    }

    public void Dispose()
    {
        _watch.Dispose();
        _socket.Dispose();
    }

    private static EventSubConnectionException Lost(EventSubLoss loss, Exception? cause = null) =>
        new(loss, cause is null or EventSubConnectionException ? ReconnectMachine.Describe(loss) : $"{ReconnectMachine.Describe(loss)} {cause.Message}", cause);

    private async Task GreetAsync(EventSubListenerOptions options, CancellationToken cancellationToken)
    {
        EventSubMessage first = await ReadAsync(cancellationToken).ConfigureAwait(false);
        if (first.Metadata.MessageType != EventSubMessageType.SessionWelcome || first.Payload.Session is not { Id.Length: > 0 } session)
            throw Lost(new EventSubLoss(EventSubLossKind.NoWelcome));
        Session = session;
        TimeSpan promised = session.KeepaliveTimeoutSeconds is > 0 and var seconds ? TimeSpan.FromSeconds(seconds) : options.KeepAlive;
        _longestSilence = promised + options.KeepAliveSlack;
    }

    private async Task<int> ReceiveAsync(CancellationToken cancellationToken)
    {
        int length = 0;
        while (true)
        {
            if (length == _buffer.Length)
                Array.Resize(ref _buffer, length < LargestMessage ? length * 2 : throw Lost(new EventSubLoss(EventSubLossKind.Broken), new IOException($"A message has more than {LargestMessage} bytes.")));

            // Only while it is waited for: a slow reader is no silence of Twitch's.
            _watch.Change(_longestSilence, Timeout.InfiniteTimeSpan);
            ValueWebSocketReceiveResult received;
            try
            {
                received = await _socket.ReceiveAsync(_buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException && !cancellationToken.IsCancellationRequested)
            {
                throw Lost(new EventSubLoss(_silent ? EventSubLossKind.Silent : EventSubLossKind.Broken), _silent ? null : exception);
            }
            finally
            {
                _watch.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            }

            if (received.MessageType == WebSocketMessageType.Close)
                throw Lost(new EventSubLoss(EventSubLossKind.Closed, (EventSubCloseCode?)(int?)_socket.CloseStatus));
            length += received.Count;
            if (received.EndOfMessage)
                return length;
        }
    }

    private void FellSilent()
    {
        _silent = true;
        _socket.Abort();
    }
}
