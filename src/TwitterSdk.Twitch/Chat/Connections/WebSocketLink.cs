using System.Net.WebSockets;

namespace TwitterSdk.Twitch.Chat.Connections;

/// <summary>A WebSocket. A frame may hold several lines, and its last one may lack its end.</summary>
internal sealed class WebSocketLink(WebSocket socket) : ChatLink
{
    private bool _endsLine;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (_endsLine)
            {
                _endsLine = false;
                buffer.Span[0] = (byte)'\n';
                return 1;
            }

            ValueWebSocketReceiveResult result = await socket.ReceiveAsync(buffer, cancellationToken).ConfigureAwait(false);
            if (result.MessageType == WebSocketMessageType.Close)
                return 0;
            _endsLine = result.EndOfMessage && (result.Count == 0 || buffer.Span[result.Count - 1] != '\n');
            if (result.Count > 0)
                return result.Count;
        }
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> lines, CancellationToken cancellationToken) =>
        socket.SendAsync(lines, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);

    public override ValueTask DisposeAsync()
    {
        socket.Dispose();
        return ValueTask.CompletedTask;
    }
}
