using System.Net.WebSockets;
using System.Threading.Channels;

namespace TwitterSdk.Emulator.Twitch.EventSub;

/// <summary>A client's web socket.</summary>
internal sealed class EventSubSession : IAsyncDisposable
{
    private const int NormalClosure = 1000;
    private const int InboundTraffic = 4001;

    private static readonly TimeSpan s_goodbye = TimeSpan.FromSeconds(2);

    private readonly Channel<byte[]> _outgoing = Channel.CreateUnbounded<byte[]>(new UnboundedChannelOptions { SingleReader = true });
    private readonly CancellationTokenSource _ending = new();
    private readonly WebSocket _socket;
    private readonly ITimer _silence;
    private readonly TimeSpan _keepAlive;
    private int _closeCode;

    public EventSubSession(string id, WebSocket socket, int keepAliveSeconds, TimeProvider time)
    {
        Id = id;
        _socket = socket;
        KeepAliveSeconds = keepAliveSeconds;
        _keepAlive = TimeSpan.FromSeconds(keepAliveSeconds);
        ConnectedAt = time.GetUtcNow();
        _silence = time.CreateTimer(_ => SendQuietly(EventSubMessages.KeepAlive(time.GetUtcNow())), null, _keepAlive, _keepAlive);
    }

    public string Id { get; }

    public int KeepAliveSeconds { get; }

    public DateTimeOffset ConnectedAt { get; }

    /// <summary>The code with which it ended; 1000 when the client went by itself.</summary>
    public int CloseCode => _closeCode == 0 ? NormalClosure : _closeCode;

    /// <summary>No keep-alives for now, as when the server hangs.</summary>
    public bool IsSilent { get; set; }

    public void Send(byte[] message)
    {
        _silence.Change(_keepAlive, _keepAlive);
        _outgoing.Writer.TryWrite(message);
    }

    /// <summary>Sends what is left, then closes with a code.</summary>
    public void Close(int code)
    {
        if (Interlocked.CompareExchange(ref _closeCode, code, 0) == 0)
            _outgoing.Writer.TryComplete();
    }

    /// <summary>Cuts, without a word.</summary>
    public void Abort() => _socket.Abort();

    /// <summary>Serves until one of both ends it.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, _ending.Token);
        Task writing = WriteAsync(either.Token);
        try
        {
            await ReadAsync(either.Token).ConfigureAwait(false);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or IOException)
        {
            // The client went without a word, or the emulator stops.
        }

        _outgoing.Writer.TryComplete();
        await writing.ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await _silence.DisposeAsync().ConfigureAwait(false);
        _ending.Dispose();
    }

    private void SendQuietly(byte[] message)
    {
        if (!IsSilent)
            _outgoing.Writer.TryWrite(message);
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[1024];
        while (true)
        {
            ValueWebSocketReceiveResult result = await _socket.ReceiveAsync(buffer.AsMemory(), cancellationToken).ConfigureAwait(false);
            if (result.MessageType == WebSocketMessageType.Close)
                return;
            // Clients have nothing to say here.
            Close(InboundTraffic);
        }
    }

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (byte[] message in _outgoing.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
                await _socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, cancellationToken).ConfigureAwait(false);
            await _socket.CloseOutputAsync((WebSocketCloseStatus)CloseCode, EventSubCloseCodes.Reason(CloseCode), cancellationToken).ConfigureAwait(false);
            // A client that does not answer is not waited for.
            _ending.CancelAfter(s_goodbye);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The same: there is nobody to tell.
        }
    }
}
