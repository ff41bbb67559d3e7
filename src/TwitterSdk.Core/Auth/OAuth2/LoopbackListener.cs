using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TwitterSdk.Core.Auth.OAuth2;

/// <summary>Listens on a port of this machine that no other machine reaches, and answers one request per connection.</summary>
internal sealed class LoopbackListener : IDisposable
{
    // Browsers open connections ahead of need and leave them silent; none may hold up the others.
    private const int MaxConnections = 32;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    private readonly List<Socket> _sockets;

    private LoopbackListener(List<Socket> sockets, Uri redirectUri)
    {
        _sockets = sockets;
        RedirectUri = redirectUri;
    }

    /// <summary>The address with the port that is listened on.</summary>
    public Uri RedirectUri { get; }

    /// <exception cref="OAuth2Exception">The port is taken, or the machine has no such address.</exception>
    public static LoopbackListener Start(Uri redirectUri)
    {
        ArgumentNullException.ThrowIfNull(redirectUri);
        if (!redirectUri.IsAbsoluteUri || redirectUri.Scheme != "http" || !redirectUri.IsLoopback || redirectUri.Query.Length > 0)
            throw new ArgumentException($"'{redirectUri}' is no loopback callback: write it like 'http://127.0.0.1:8765/signed-in'.", nameof(redirectUri));
        var isName = redirectUri.HostNameType == UriHostNameType.Dns;
        var first = isName ? IPAddress.Loopback : IPAddress.Parse(redirectUri.IdnHost.Trim('[', ']'));
        List<Socket> sockets = [];
        try
        {
            sockets.Add(Listen(first, redirectUri.Port));
            var port = ((IPEndPoint)sockets[0].LocalEndPoint!).Port;

            // A browser may take localhost for either address.
            if (isName && Socket.OSSupportsIPv6)
                TryListen(sockets, port);
            return new LoopbackListener(sockets, port == redirectUri.Port ? redirectUri : new UriBuilder(redirectUri) { Port = port }.Uri);
        }
        catch (SocketException exception)
        {
            throw new OAuth2Exception(OAuth2Problem.Environment, $"{redirectUri.Authority} cannot be listened on: another program has the port, or the address is missing; register a callback with another one.", exception);
        }
    }

    /// <summary>Answers until it is cancelled.</summary>
    public async Task ServeAsync(Func<LoopbackRequest, CancellationToken, Task<LoopbackAnswer>> answer, CancellationToken cancellationToken)
    {
        using var places = new SemaphoreSlim(MaxConnections);
        await Task.WhenAll(_sockets.Select(socket => AcceptAsync(socket, places, answer, cancellationToken))).ConfigureAwait(false);

        // A page that is being written is written to its end.
        for (var i = 0; i < MaxConnections; i++)
            await places.WaitAsync(CancellationToken.None).ConfigureAwait(false);
    }

    public void Dispose()
    {
        foreach (var socket in _sockets)
            socket.Dispose();
    }

    private static Socket Listen(IPAddress address, int port)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(address, port));
            socket.Listen(MaxConnections);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static void TryListen(List<Socket> sockets, int port)
    {
        try
        {
            sockets.Add(Listen(IPAddress.IPv6Loopback, port));
        }
        catch (SocketException)
        {
            // The other address is enough where this one is switched off or taken.
        }
    }

    private static async Task AcceptAsync(Socket listener, SemaphoreSlim places, Func<LoopbackRequest, CancellationToken, Task<LoopbackAnswer>> answer, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await places.WaitAsync(cancellationToken).ConfigureAwait(false);
                Socket? connection = null;
                try
                {
                    connection = await listener.AcceptAsync(cancellationToken).ConfigureAwait(false);
                }
                finally
                {
                    if (connection is null)
                        places.Release();
                }

                _ = HandleAsync(connection, places, answer, cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    private static async Task HandleAsync(Socket connection, SemaphoreSlim places, Func<LoopbackRequest, CancellationToken, Task<LoopbackAnswer>> answer, CancellationToken cancellationToken)
    {
        try
        {
            var stream = new NetworkStream(connection, ownsSocket: true);
            await using (stream.ConfigureAwait(false))
            {
                if (await ReadAsync(stream, cancellationToken).ConfigureAwait(false) is not { } request)
                    return;
                var page = await answer(request, cancellationToken).ConfigureAwait(false);

                // The sign-in ends with the answer's making; that must not cut its sending.
                using var patience = new CancellationTokenSource(s_patience);
                await stream.WriteAsync(page.ToBytes(), patience.Token).ConfigureAwait(false);
                connection.Shutdown(SocketShutdown.Send);
            }
        }
        catch (Exception exception) when (exception is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Whoever left does not matter.
        }
        finally
        {
            places.Release();
        }
    }

    /// <summary>Null for what is no request, too long, or too slow.</summary>
    private static async Task<LoopbackRequest?> ReadAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(s_patience);
        var buffer = new byte[LoopbackRequest.MaxHead + LoopbackRequest.MaxBody];
        int length = 0, end;
        while ((end = buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8)) < 0)
        {
            if (length >= LoopbackRequest.MaxHead || await ReadMoreAsync(LoopbackRequest.MaxHead).ConfigureAwait(false) == 0)
                return null;
        }

        if (LoopbackRequest.Parse(buffer.AsSpan(0, end)) is not { } request)
            return null;
        var body = end + 4;
        while (length - body < request.ContentLength)
        {
            if (await ReadMoreAsync(body + request.ContentLength).ConfigureAwait(false) == 0)
                return null;
        }

        return request with { Body = Encoding.UTF8.GetString(buffer, body, request.ContentLength) };

        async ValueTask<int> ReadMoreAsync(int limit)
        {
            var count = await stream.ReadAsync(buffer.AsMemory(length, limit - length), patience.Token).ConfigureAwait(false);
            length += count;
            return count;
        }
    }
}
