using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Threading.Channels;

namespace TwitterSdk.Emulator.Twitch.Chat;

/// <summary>One client's connection.</summary>
internal sealed class ChatSession(ChatWire wire, ChatServerState server) : IDisposable
{
    private const int BufferSize = 16 * 1024;

    private readonly Channel<byte[]> _outgoing = Channel.CreateUnbounded<byte[]>(new UnboundedChannelOptions { SingleReader = true });
    private readonly CancellationTokenSource _ending = new();

    public ChatAccount? Account { get; set; }

    public string Nick { get; set; } = "";

    public string Token { get; set; } = "";

    public bool IsWelcome { get; set; }

    public bool IsAnonymous => IsWelcome && Account is null;

    public ImmutableHashSet<string> Capabilities { get; set; } = [];

    public ImmutableHashSet<string> Rooms { get; set; } = [];

    public bool HasTags => Capabilities.Contains("twitch.tv/tags");

    public bool HasCommands => Capabilities.Contains("twitch.tv/commands");

    public string Prefix => $"{Nick}!{Nick}@{Nick}.tmi.twitch.tv";

    /// <summary>Serves until one of both ends it.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(stopping, _ending.Token);
        Task writing = WriteAsync(both.Token);
        try
        {
            await ReadAsync(both.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or System.Net.WebSockets.WebSocketException or InvalidOperationException)
        {
            // The client went, or it was cut.
        }

        _outgoing.Writer.TryComplete();
        await writing.ConfigureAwait(false);
    }

    /// <summary>Sends a line, without its tags to those who did not ask for tags.</summary>
    public void Send(string line)
    {
        if (!HasTags && line.StartsWith('@'))
            line = line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        SendRaw(Encoding.UTF8.GetBytes(line + "\r\n"));
    }

    public void SendRaw(byte[] bytes) => _outgoing.Writer.TryWrite(bytes);

    /// <summary>Sends what is left, then closes.</summary>
    public void End() => _outgoing.Writer.TryComplete();

    public void Abort()
    {
        try
        {
            wire.Abort();
            _ending.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It ended by itself in the meantime.
        }
    }

    public void Dispose() => _ending.Dispose();

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[BufferSize];
        var line = new ArrayBufferWriter<byte>();
        while (await wire.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is > 0 and var read)
        {
            foreach (byte value in buffer.AsMemory(0, read).ToArray())
            {
                if (value != '\n')
                {
                    line.Write([value]);
                    continue;
                }

                string text = Encoding.UTF8.GetString(line.WrittenSpan).TrimEnd('\r');
                line.ResetWrittenCount();
                if (text.Length > 0 && !server.Take(this, text))
                    return;
            }
        }
    }

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (byte[] bytes in _outgoing.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                if (server.Faults.IsStalled)
                    continue;
                int packet = server.Faults.PacketSize is > 0 and var size ? size : bytes.Length;
                await wire.WriteAsync(bytes, packet, cancellationToken).ConfigureAwait(false);
            }

            await wire.CloseAsync().ConfigureAwait(false);
            await _ending.CancelAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or System.Net.WebSockets.WebSocketException or ObjectDisposedException)
        {
            // The client went, or it was cut.
        }
    }
}
