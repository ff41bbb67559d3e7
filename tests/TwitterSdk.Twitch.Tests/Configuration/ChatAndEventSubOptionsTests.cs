using System.Reflection;
using TwitterSdk.Twitch.Chat;
using TwitterSdk.Twitch.EventSub;
using TwitterSdk.Twitch.Hosting;
using TwitterSdk.Twitch.SignIn;
using TwitterSdk.Twitch.Tests.Chat.Client;
using TwitterSdk.Twitch.Tests.EventSub;
using TwitterSdk.Twitch.Tests.Hosting;
using TwitterSdk.Twitch.Tests.SignIn;

namespace TwitterSdk.Twitch.Tests.Configuration;

/// <summary>Each option of chat, EventSub and sign-in has a test that sees what it does; a new one needs a place here.</summary>
public sealed class ChatAndEventSubOptionsTests
{
    private static readonly Dictionary<Type, Dictionary<string, Type>> s_seenBy = new()
    {
        [typeof(TwitchChatOptions)] = new()
        {
            ["Login"] = typeof(ConnectionTests),
            ["Token"] = typeof(ConnectionTests),
            ["Server"] = typeof(ConnectionTests),
            ["Channels"] = typeof(ChannelTests),
            ["OwnMessages"] = typeof(SendingTests),
            ["QueueCapacity"] = typeof(ReceivingTests),
            ["QueueOverflow"] = typeof(ReceivingTests),
            ["Limits"] = typeof(SendingTests),
            ["RepeatedText"] = typeof(SendingTests),
            ["ConnectTimeout"] = typeof(ConnectionTests),
            ["JoinTimeout"] = typeof(ChannelTests),
            ["PingAfter"] = typeof(ReconnectTests),
            ["PingTimeout"] = typeof(ReconnectTests),
            ["LongestRetryDelay"] = typeof(ReconnectTests),
            ["MaxRetries"] = typeof(ReconnectTests),
            ["ConfigureTls"] = typeof(ConnectionTests),
            ["OpenStream"] = typeof(ConnectionTests),
            ["Moderation"] = typeof(Chat.HelixModerationTests),
            ["TimeProvider"] = typeof(ReconnectTests),
            ["Logger"] = typeof(ChatAndEventSubOptionsTests),
        },
        [typeof(EventSubListenerOptions)] = new()
        {
            ["Server"] = typeof(ListenerTests),
            ["KeepAlive"] = typeof(ListenerTests),
            ["KeepAliveSlack"] = typeof(ListenerTests),
            ["WelcomeTimeout"] = typeof(ListenerTests),
            ["LongestRetryDelay"] = typeof(ReconnectMachineTests),
            ["MaxRetries"] = typeof(ReconnectMachineTests),
            ["QueueCapacity"] = typeof(ListenerTests),
            ["RememberedMessages"] = typeof(ReconnectMachineTests),
            ["ConfigureSocket"] = typeof(ChatAndEventSubOptionsTests),
            ["Logger"] = typeof(ChatAndEventSubOptionsTests),
        },
        [typeof(EventSubConduitOptions)] = new()
        {
            ["Conduit"] = typeof(ConduitTests),
            ["Shards"] = typeof(ConduitTests),
            ["FirstShard"] = typeof(ConduitTests),
            ["TotalShards"] = typeof(ConduitTests),
            ["CheckInterval"] = typeof(ConduitTests),
            ["Sessions"] = typeof(ConduitTests),
        },
        [typeof(TwitchSignInOptions)] = new() { ["ValidationInterval"] = typeof(TwitchSignInsTests), ["RetryDelay"] = typeof(TwitchSignInsTests) },
        [typeof(TwitchServiceOptions)] = new() { ["ClientName"] = typeof(EventSubHostTests), ["RestartDelay"] = typeof(EventSubHostTests) },
    };

    private static IEnumerable<Type> Kinds => s_seenBy.Keys;

    [TestCaseSource(nameof(Kinds))]
    public void Each_option_has_its_place(Type options) =>
        Assert.That(
            options.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(property => property.Name),
            Is.EquivalentTo(s_seenBy[options].Keys));

    [Test]
    public async Task States_of_chat_are_logged_without_the_token()
    {
        var lines = new Lines();
        await using var chat = new TwitchChatClient(new TwitchChatOptions { Server = new Uri("irc://127.0.0.1:1"), Login = "bot", Token = _ => new("a-secret"), Logger = lines });
        await chat.ConnectAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Assert.That(lines.All, Has.Some.Contains("Connecting").And.None.Contains("a-secret"));
    }

    [Test]
    public async Task The_socket_can_be_configured_and_states_are_logged_without_what_was_told()
    {
        await using EventSubServer server = await EventSubServer.StartAsync();
        var lines = new Lines();
        bool configured = false;
        using var stopping = new CancellationTokenSource();
        EventSubListener listener = server.Client().EventSub.Listen(
            new EventSubPlan().Add(EventSubTopic.StreamOnline, new BroadcasterCondition { BroadcasterUserId = new("1") }),
            server.Options(options => (options.Logger, options.ConfigureSocket) = (lines, _ => configured = true)));
        Task running = listener.RunAsync(new EventSubHandlers().On<StreamOnlineEvent>((_, _) => throw new FormatException("secret")), stopping.Token);
        EventSubWire wire = await server.WireAsync(0);
        await wire.NotifyAsync("stream.online", "1", """{"id":"private"}""");
        await EventSubServer.UntilAsync(() => lines.All.Any(line => line.Contains("handler failed", StringComparison.Ordinal)));
        await EventSubServer.UntilAsync(() => lines.All.Any(line => line.Contains("Subscribed", StringComparison.Ordinal)));
        await stopping.CancelAsync();
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Assert.That(configured, Is.True);
        Assert.That(lines.All, Has.Some.Contains("Subscribed").And.None.Contains("private").And.None.Contains("of-ada"));
    }
}
