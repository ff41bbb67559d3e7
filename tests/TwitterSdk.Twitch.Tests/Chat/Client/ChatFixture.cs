using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using TwitterSdk.Emulator.Twitch.Chat;
using TwitterSdk.Testing;
using TwitterSdk.Twitch.Chat;
using TwitterSdk.Twitch.Chat.Limits;
using TwitterSdk.Twitch.Chat.Messages;

namespace TwitterSdk.Twitch.Tests.Chat.Client;

/// <summary>A server of its own for each test, over real sockets, and clients to it.</summary>
public abstract class ChatFixture
{
    protected static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly List<TwitchChatClient> _clients = [];

    protected TwitchChatEmulator Server { get; private set; } = null!;

    protected ConcurrentQueue<ChatState> States { get; } = new();

    [SetUp]
    public async Task StartAsync()
    {
        Server = await TwitchChatEmulator.StartAsync();
        Server.Account("bot", "secret");
        Server.Account("ann", "hers");
        States.Clear();
    }

    [TearDown]
    public async Task StopAsync()
    {
        foreach (TwitchChatClient client in _clients)
            await client.DisposeAsync();
        _clients.Clear();
        await Server.DisposeAsync();
    }

    protected TwitchChatClient Create(Action<TwitchChatOptions>? configure = null, string? login = "bot", string token = "secret")
    {
        var options = new TwitchChatOptions
        {
            Server = Server.Plain,
            Login = login,
            Token = login is null ? null : _ => new ValueTask<string>(token),
            OwnMessages = OwnMessages.Hidden,
            ConnectTimeout = Patience,
            JoinTimeout = Patience,
            LongestRetryDelay = TimeSpan.FromMilliseconds(50),
            Limits = ChatLimits.Normal with { ChannelInterval = TimeSpan.Zero },
        };
        configure?.Invoke(options);
        var client = new TwitchChatClient(options);
        client.OnStateChanged(States.Enqueue);
        _clients.Add(client);
        return client;
    }

    protected async Task<TwitchChatClient> ConnectAsync(Action<TwitchChatOptions>? configure = null, string? login = "bot", string token = "secret")
    {
        TwitchChatClient client = Create(configure, login, token);
        await client.ConnectAsync().WaitAsync(Patience);
        return client;
    }

    /// <summary>The next message of a kind, from this call on.</summary>
    protected static async Task<T> NextAsync<T>(TwitchChatClient client, Func<T, bool>? wanted = null)
        where T : ChatMessage
    {
        await foreach (ChatMessage message in client.ReadAllAsync().WithCancellation(new CancellationTokenSource(Patience).Token))
        {
            if (message is T found && (wanted is null || wanted(found)))
                return found;
        }

        throw new InvalidOperationException("Chat ended.");
    }

    /// <summary>Waits for something that comes about on its own.</summary>
    protected static Task UntilAsync(Func<bool> condition, [CallerArgumentExpression(nameof(condition))] string what = "") => Eventually.TrueAsync(condition, what);
}
