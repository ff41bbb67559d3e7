using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace TwitterSdk.Twitch.Tests.Chat.Client;

/// <summary>A chat server whose every line a test decides about; signing in alone goes by itself.</summary>
internal sealed class ScriptedChat : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<ScriptedConnection> _connections = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _accepting;

    public ScriptedChat()
    {
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public Uri Address => new($"irc://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>Whether a join is confirmed at once.</summary>
    public Func<int, string, bool> Confirms { get; set; } = static (_, _) => true;

    /// <summary>All connections since the start.</summary>
    public IReadOnlyList<ScriptedConnection> Connections => [.. _connections];

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Stop();
        foreach (ScriptedConnection connection in _connections)
            connection.Close();
        await _accepting;
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                TcpClient client = await _listener.AcceptTcpClientAsync(_stopping.Token);
                int number = _connections.Count;
                var connection = new ScriptedConnection(client, channel => Confirms(number, channel));
                _connections.Enqueue(connection);
                connection.Start();
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}
