using System.Net.WebSockets;
using System.Text;

namespace TwitterSdk.Twitch.Tests.EventSub;

/// <summary>The server's end of a websocket.</summary>
internal sealed class EventSubWire(WebSocket socket, string session, string query) : IDisposable
{
    private readonly SemaphoreSlim _sending = new(1);
    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _sent;

    public string Session => session;

    public string Query => query;

    public bool IsGreeted { get; private set; }

    /// <summary>How many bytes the client sent; there must be none.</summary>
    public int Received { get; private set; }

    /// <summary>The client said that it leaves.</summary>
    public bool IsLeft { get; private set; }

    public async Task GreetAsync()
    {
        await SendAsync("session_welcome", $$"""{"session":{"id":"{{session}}","status":"connected","connected_at":"2026-01-01T00:00:00Z","keepalive_timeout_seconds":10,"reconnect_url":null} }""");
        IsGreeted = true;
    }

    /// <summary>How long, after the client has left, what is on its way may still be sent.</summary>
    public Task Lingering { get; set; } = Task.CompletedTask;

    public Task KeepAliveAsync() => SendAsync("session_keepalive", "{}");

    public Task MoveAsync(Uri address) =>
        SendAsync("session_reconnect", $$"""{"session":{"id":"{{session}}","status":"reconnecting","keepalive_timeout_seconds":null,"reconnect_url":"{{address}}?move={{session}}","connected_at":"2026-01-01T00:00:00Z"} }""");

    public Task FollowAsync(string user, string? id = null) => NotifyAsync("channel.follow", "2", $$"""{"user_id":"1","user_login":"{{user}}","user_name":"{{user}}"}""", id);

    public Task NotifyAsync(string type, string version, string happened, string? id = null) =>
        SendAsync("notification", $$"""{"subscription":{{Subscription(type, version)}},"event":{{happened}}}""", id);

    public Task RevokeAsync(string type, string version, string status) =>
        SendAsync("revocation", $$"""{"subscription":{{Subscription(type, version, status)}}}""");

    public async Task SendTextAsync(string text)
    {
        await _sending.WaitAsync();
        try
        {
            // In two frames, as Twitch may do it.
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            await socket.SendAsync(bytes.AsMemory(0, bytes.Length / 2), WebSocketMessageType.Text, endOfMessage: false, default);
            await socket.SendAsync(bytes.AsMemory(bytes.Length / 2), WebSocketMessageType.Text, endOfMessage: true, default);
        }
        finally
        {
            _sending.Release();
        }
    }

    public async Task CloseAsync(int code)
    {
        await _sending.WaitAsync();
        try
        {
            await socket.CloseOutputAsync((WebSocketCloseStatus)code, null, default);
        }
        catch (Exception exception) when (IsCut(exception))
        {
            // The client had the frame, and hung up before this side was through with sending it.
        }
        finally
        {
            _sending.Release();
        }
    }

    public void Abort()
    {
        _over.TrySetResult();
        try
        {
            socket.Abort();
        }
        catch (ObjectDisposedException)
        {
            // It ended by itself.
        }
    }

    /// <summary>Reads until the client is gone.</summary>
    public async Task RunAsync()
    {
        byte[] buffer = new byte[1024];
        try
        {
            while (true)
            {
                ValueWebSocketReceiveResult received = await socket.ReceiveAsync(buffer.AsMemory(), default);
                if (received.MessageType == WebSocketMessageType.Close)
                    break;
                Received += received.Count;
            }

            IsLeft = true;

            await Task.WhenAny(_over.Task, Lingering);
            if (socket.State == WebSocketState.CloseReceived)
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, default);
        }
        catch (Exception exception) when (IsCut(exception))
        {
            // It was cut.
        }

        // The request ends with this call, and whatever is still being sent needs it.
        await _sending.WaitAsync();
        _sending.Release();
    }

    public void Dispose() => _sending.Dispose();

    private static bool IsCut(Exception exception) => exception is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException;

    private Task SendAsync(string type, string payload, string? id = null) => SendTextAsync(
        $$"""{"metadata":{"message_id":"{{id ?? $"{session}-{Interlocked.Increment(ref _sent)}"}}","message_type":"{{type}}","message_timestamp":"2026-01-01T00:00:00.123456789Z"},"payload":{{payload}}}""");

    private string Subscription(string type, string version, string status = "enabled") =>
        $$"""{"id":"sub","status":"{{status}}","type":"{{type}}","version":"{{version}}","condition":{"broadcaster_user_id":"1"},"transport":{"method":"websocket","session_id":"{{session}}"},"created_at":"2026-01-01T00:00:00Z","cost":0}""";
}
