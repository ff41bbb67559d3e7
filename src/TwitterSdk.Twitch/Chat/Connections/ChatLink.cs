using System.Net.Security;
using System.Net.Sockets;
using System.Net.WebSockets;

namespace TwitterSdk.Twitch.Chat.Connections;

/// <summary>Bytes to and from a server, whichever way they travel.</summary>
internal abstract class ChatLink : IAsyncDisposable
{
    /// <summary>Opens a link to the server of the options.</summary>
    public static async Task<ChatLink> OpenAsync(TwitchChatOptions options, CancellationToken cancellationToken)
    {
        Uri server = options.Server;
        if (server.Scheme is "ws" or "wss")
            return await OpenWebSocketAsync(options, cancellationToken).ConfigureAwait(false);

        bool tls = server.Scheme == "ircs";
        int port = server.Port > 0 ? server.Port : tls ? 6697 : 6667;
        Stream stream = options.OpenStream is { } open
            ? await open(server, cancellationToken).ConfigureAwait(false)
            : await OpenTcpAsync(server.IdnHost, port, cancellationToken).ConfigureAwait(false);
        if (!tls)
            return new StreamLink(stream);
        var secured = new SslStream(stream);
        try
        {
            var settings = new SslClientAuthenticationOptions { TargetHost = server.IdnHost };
            options.ConfigureTls?.Invoke(settings);
            await secured.AuthenticateAsClientAsync(settings, cancellationToken).ConfigureAwait(false);
            return new StreamLink(secured);
        }
        catch
        {
            await secured.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Reads some bytes; 0 at the end.</summary>
    public abstract ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken);

    /// <summary>Writes whole lines.</summary>
    public abstract ValueTask WriteAsync(ReadOnlyMemory<byte> lines, CancellationToken cancellationToken);

    public abstract ValueTask DisposeAsync();

    private static async ValueTask<Stream> OpenTcpAsync(string host, int port, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(host, port, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static async Task<ChatLink> OpenWebSocketAsync(TwitchChatOptions options, CancellationToken cancellationToken)
    {
        using var handler = new SocketsHttpHandler();
        options.ConfigureTls?.Invoke(handler.SslOptions);
        using var invoker = new HttpMessageInvoker(handler, disposeHandler: false);
        var socket = new ClientWebSocket();
        try
        {
            await socket.ConnectAsync(options.Server, invoker, cancellationToken).ConfigureAwait(false);
            return new WebSocketLink(socket);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
