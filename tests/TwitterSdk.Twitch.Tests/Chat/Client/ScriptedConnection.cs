using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;

namespace TwitterSdk.Twitch.Tests.Chat.Client;

/// <summary>The server's end of one connection to chat.</summary>
internal sealed class ScriptedConnection(TcpClient client, Func<string, bool> confirms)
{
    private readonly ConcurrentQueue<string> _received = new();
    private string _login = "";

    /// <summary>What the client sent, without its token.</summary>
    public IReadOnlyList<string> Received => [.. _received];

    /// <summary>Called on a goodbye, before the connection is closed.</summary>
    public Action? OnQuit { get; set; }

    public void Start() => _ = ServeAsync();

    public void Send(params ReadOnlySpan<string> lines)
    {
        foreach (string line in lines)
            client.GetStream().Write(Encoding.UTF8.GetBytes(line + "\r\n"));
    }

    /// <summary>Says that the client is in a channel.</summary>
    public void Confirm(string channel) => Send($":{_login}!{_login}@{_login} JOIN #{channel}");

    public void Close() => client.Dispose();

    private async Task ServeAsync()
    {
        using var reader = new StreamReader(client.GetStream());
        try
        {
            while (await reader.ReadLineAsync() is { } line)
                Take(line);
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // It ended.
        }

        client.Dispose();
    }

    private void Take(string line)
    {
        string[] words = line.Split(' ', 2);
        if (words[0] != "PASS")
            _received.Enqueue(line);
        if (words[0] == "NICK")
        {
            _login = words[1];
            Send($":tmi.twitch.tv 001 {_login} :Welcome");
        }

        if (words[0] == "JOIN")
        {
            foreach (string channel in words[1].Split(','))
            {
                if (confirms(channel[1..]))
                    Confirm(channel[1..]);
            }
        }

        if (words[0] == "QUIT")
        {
            OnQuit?.Invoke();
            Close();
        }
    }
}
