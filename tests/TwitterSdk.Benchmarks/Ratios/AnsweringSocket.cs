using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TwitterSdk.Benchmarks.Ratios;

/// <summary>The smallest server that there can be: it answers every request with the same bytes and allocates nothing meanwhile.</summary>
internal sealed class AnsweringSocket : IDisposable
{
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly byte[] _answer;

    public AnsweringSocket(byte[] json)
    {
        string head = $"HTTP/1.1 200 OK\r\nContent-Type: application/json;charset=utf-8\r\nx-rate-limit-limit: 900\r\nx-rate-limit-remaining: 899\r\nx-rate-limit-reset: 4102444800\r\nContent-Length: {json.Length}\r\n\r\n";
        _answer = [.. Encoding.ASCII.GetBytes(head), .. json];
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen();
        _ = AcceptAsync();
    }

    /// <summary>The address, without a slash at the end.</summary>
    public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndPoint!).Port}";

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = ServeAsync(await _listener.AcceptAsync());
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // Closed.
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using (socket)
        {
            socket.NoDelay = true;
            byte[] request = new byte[16 * 1024];
            int length = 0;
            while (await socket.ReceiveAsync(request.AsMemory(length), SocketFlags.None) is > 0 and var received)
            {
                length += received;
                if (!request.AsSpan(0, length).EndsWith("\r\n\r\n"u8))
                    continue;
                length = 0;
                await socket.SendAsync(_answer, SocketFlags.None);
            }
        }
    }
}
