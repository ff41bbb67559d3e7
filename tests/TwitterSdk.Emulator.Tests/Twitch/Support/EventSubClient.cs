using System.Net.WebSockets;
using System.Text.Json;

namespace TwitterSdk.Emulator.Tests.Twitch.Support;

/// <summary>A bare web socket that listens to events.</summary>
internal sealed class EventSubClient : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly ClientWebSocket _socket = new();

    public string SessionId { get; private set; } = "";

    public JsonElement Welcome { get; private set; }

    public int? CloseCode => (int?)_socket.CloseStatus;

    public static async Task<EventSubClient> OpenAsync(Uri address)
    {
        var client = new EventSubClient();
        await client._socket.ConnectAsync(address, CancellationToken.None).WaitAsync(s_patience);
        if (await client.ReadAsync() is { } welcome)
        {
            Assert.That(Type(welcome), Is.EqualTo("session_welcome"));
            client.Welcome = welcome.GetProperty("payload").GetProperty("session");
            client.SessionId = client.Welcome.GetProperty("id").GetString()!;
        }

        return client;
    }

    public static string? Type(JsonElement message) => message.GetProperty("metadata").GetProperty("message_type").GetString();

    /// <summary>The next message; null when the server closed.</summary>
    public async Task<JsonElement?> ReadAsync()
    {
        using var limit = new CancellationTokenSource(s_patience);
        byte[] buffer = new byte[64 * 1024];
        int length = 0;
        while (true)
        {
            ValueWebSocketReceiveResult result = await _socket.ReceiveAsync(buffer.AsMemory(length), limit.Token);
            if (result.MessageType == WebSocketMessageType.Close)
                return null;
            length += result.Count;
            if (result.EndOfMessage)
                return JsonDocument.Parse(buffer.AsMemory(0, length)).RootElement;
        }
    }

    /// <summary>The event of the next notification.</summary>
    public async Task<JsonElement> ReadEventAsync()
    {
        JsonElement message = (await ReadAsync())!.Value;
        Assert.That(Type(message), Is.EqualTo("notification"));
        return message.GetProperty("payload").GetProperty("event");
    }

    public Task SendAsync(string text) => _socket.SendAsync(System.Text.Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    public void Dispose() => _socket.Dispose();
}
