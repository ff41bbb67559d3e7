using System.Net.WebSockets;
using System.Text.Unicode;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;

namespace TwitterSdk.Emulator.Twitch.Chat;

/// <summary>Bytes to and from a client, whichever way they travel.</summary>
internal abstract class ChatWire
{
    public static ChatWire Of(ConnectionContext connection) => new TcpWire(connection);

    public static ChatWire Of(HttpContext context, WebSocket socket) => new SocketWire(context, socket);

    public abstract ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken);

    /// <summary>Sends lines, in packets of a size.</summary>
    public abstract Task WriteAsync(ReadOnlyMemory<byte> bytes, int packet, CancellationToken cancellationToken);

    /// <summary>Ends in order.</summary>
    public abstract Task CloseAsync();

    /// <summary>Cuts.</summary>
    public abstract void Abort();

    private sealed class TcpWire(ConnectionContext connection) : ChatWire
    {
        private readonly Stream _input = connection.Transport.Input.AsStream();

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken) => _input.ReadAsync(buffer, cancellationToken);

        public override async Task WriteAsync(ReadOnlyMemory<byte> bytes, int packet, CancellationToken cancellationToken)
        {
            for (int at = 0; at < bytes.Length; at += packet)
                await connection.Transport.Output.WriteAsync(bytes.Slice(at, Math.Min(packet, bytes.Length - at)), cancellationToken).ConfigureAwait(false);
        }

        // Kestrel sends what is left and closes when the handler returns.
        public override Task CloseAsync() => Task.CompletedTask;

        public override void Abort() => connection.Abort();
    }

    private sealed class SocketWire(HttpContext context, WebSocket socket) : ChatWire
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
        {
            ValueWebSocketReceiveResult result = await socket.ReceiveAsync(buffer, cancellationToken).ConfigureAwait(false);
            return result.MessageType == WebSocketMessageType.Close ? 0 : result.Count;
        }

        public override async Task WriteAsync(ReadOnlyMemory<byte> bytes, int packet, CancellationToken cancellationToken)
        {
            // What is no text may not travel as text: the other side would close.
            WebSocketMessageType type = Utf8.IsValid(bytes.Span) ? WebSocketMessageType.Text : WebSocketMessageType.Binary;
            for (int at = 0; at < bytes.Length; at += packet)
            {
                ReadOnlyMemory<byte> part = bytes.Slice(at, Math.Min(packet, bytes.Length - at));
                await socket.SendAsync(part, type, endOfMessage: at + packet >= bytes.Length, cancellationToken).ConfigureAwait(false);
            }
        }

        public override async Task CloseAsync()
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None).ConfigureAwait(false);
        }

        public override void Abort() => context.Abort();
    }
}
