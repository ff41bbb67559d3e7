using System.Net;
using System.Net.Sockets;
using TwitterSdk.Emulator.Twitch.Chat;
using TwitterSdk.Testing;
using TwitterSdk.Twitch.Chat;
using TwitterSdk.Twitch.Chat.Errors;
using TwitterSdk.Twitch.Chat.Limits;
using TwitterSdk.Twitch.Chat.Messages;

namespace TwitterSdk.Twitch.Tests.Chat.Client;

public sealed class ConnectionTests : ChatFixture
{
    [TestCase("irc")]
    [TestCase("ircs")]
    [TestCase("ws")]
    public async Task Whichever_way_it_travels_a_user_signs_in_joins_and_reads(string way)
    {
        TwitchChatClient reader = Create(options =>
        {
            options.Server = way switch { "irc" => Server.Plain, "ircs" => Server.Tls, _ => Server.WebSocket };
            options.ConfigureTls = tls => tls.RemoteCertificateValidationCallback = (_, _, _, _) => true;
        });
        Task<GlobalUserState> state = NextAsync<GlobalUserState>(reader);
        await reader.ConnectAsync().WaitAsync(Patience);
        await reader.JoinAsync("#Room").WaitAsync(Patience);
        Task<PrivateMessage> heard = NextAsync<PrivateMessage>(reader);

        await using TwitchChatClient writer = await ConnectAsync(login: "ann", token: "oauth:hers");
        await writer.SayAsync("room", "höi 😀").WaitAsync(Patience);

        PrivateMessage message = await heard.WaitAsync(Patience);
        Assert.That((message.Text, message.Sender.Login, message.Channel), Is.EqualTo(("höi 😀", "ann", "room")));
        Assert.That((await state).User.Id.Value, Is.EqualTo(Server.Account("bot").Id));
        Assert.That(reader.Capabilities, Is.EquivalentTo(new[] { "twitch.tv/tags", "twitch.tv/commands", "twitch.tv/membership" }));
        Assert.That(reader.Channels.Single(), Has.Property(nameof(ChatChannel.IsJoined)).True);
    }

    [Test]
    public async Task A_certificate_that_nobody_signed_is_not_trusted() =>
        Assert.That(
            await CatchAsync(Create(options => options.Server = Server.Tls).ConnectAsync()),
            Is.TypeOf<ChatConnectionException>());

    [TestCase("wrong", ChatLoginProblem.TokenRefused)]
    [TestCase("two words", ChatLoginProblem.MalformedToken)]
    [TestCase("", ChatLoginProblem.MalformedToken)]
    public async Task A_refused_login_is_final_and_tells_no_secret(string token, ChatLoginProblem problem)
    {
        var refusal = await CatchAsync(Create(token: token).ConnectAsync()) as ChatLoginException;
        Assert.That(refusal!.Problem, Is.EqualTo(problem));
        Assert.That(token.Length == 0 || !refusal.ToString().Contains(token, StringComparison.Ordinal));
        Assert.That(Server.ConnectionCount, Is.LessThanOrEqualTo(1));
    }

    [Test]
    public async Task A_token_that_runs_out_ends_the_client_at_the_next_connection()
    {
        TwitchChatClient client = await ConnectAsync();
        Task run = client.RunAsync(default);
        Server.Account("bot", "another");
        Server.Cut();

        Assert.That((await CatchAsync(run) as ChatLoginException)?.Problem, Is.EqualTo(ChatLoginProblem.TokenRefused));
        Assert.That(client.State.Status, Is.EqualTo(ChatStatus.Closed));
        Assert.That(await CatchAsync(client.SayAsync("room", "x")), Is.TypeOf<ChatLoginException>());
        Assert.That(await CatchAsync(NextAsync<PrivateMessage>(client)), Is.TypeOf<ChatLoginException>());
    }

    [Test]
    public async Task A_fresh_token_is_asked_for_at_each_connection()
    {
        int asked = 0;
        TwitchChatClient client = await ConnectAsync(options => options.Token = _ =>
        {
            string token = $"token{++asked}";
            Server.Account("bot", token);
            return new ValueTask<string>(token);
        });
        Server.Cut();
        await UntilAsync(() => States.Count(state => state.Status == ChatStatus.Connected) == 2);
        Assert.That(asked, Is.EqualTo(2));
        Assert.That(Server.Received, Has.None.Contains("token"));
    }

    [Test]
    public async Task Nobody_may_read_but_not_write()
    {
        TwitchChatClient client = await ConnectAsync(login: null);
        await client.JoinAsync("room").WaitAsync(Patience);
        Assert.That(await CatchAsync(client.SayAsync("room", "x")), Is.TypeOf<InvalidOperationException>());
        await UntilAsync(() => Server.Received.Any(line => line.StartsWith("NICK justinfan", StringComparison.Ordinal)));
        Assert.That(Server.Received, Has.None.StartsWith("PASS"));
    }

    [Test]
    public async Task What_capabilities_the_server_refuses_the_others_are_asked_for_one_by_one()
    {
        Server.Faults.RefusedCapabilities.Add("twitch.tv/membership");
        TwitchChatClient client = await ConnectAsync();
        await UntilAsync(() => client.Capabilities.Count == 2);
        await client.JoinAsync("room").WaitAsync(Patience);
        Assert.That(client.Capabilities, Is.EquivalentTo(new[] { "twitch.tv/tags", "twitch.tv/commands" }));
        await UntilAsync(() => Server.Received.Contains("CAP END"));
    }

    [Test]
    public async Task Without_any_capability_there_is_plain_chat()
    {
        Server.Faults.RefusedCapabilities.UnionWith(["twitch.tv/tags", "twitch.tv/commands", "twitch.tv/membership"]);
        TwitchChatClient reader = await ConnectAsync();
        await reader.JoinAsync("room").WaitAsync(Patience);
        Task<PrivateMessage> heard = NextAsync<PrivateMessage>(reader);
        await using TwitchChatClient writer = await ConnectAsync(login: "ann", token: "hers");
        await writer.SayAsync("room", "plain").WaitAsync(Patience);
        Assert.That((await heard).Text, Is.EqualTo("plain"));
    }

    [Test]
    public async Task A_server_that_is_not_there_is_told_at_once()
    {
        // Held, so that nobody else is given it, and never listened on.
        using var held = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        held.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        TwitchChatClient client = Create(options => options.Server = new Uri($"irc://{held.LocalEndPoint}"));
        Assert.That(await CatchAsync(client.ConnectAsync()), Is.TypeOf<ChatConnectionException>());
        Assert.That(client.State, Has.Property(nameof(ChatState.Status)).EqualTo(ChatStatus.Disconnected).And.Property(nameof(ChatState.Error)).Not.Null);
    }

    [Test]
    public async Task A_server_that_says_nothing_is_given_up()
    {
        Server.Faults.IsStalled = true;
        TwitchChatClient client = Create(options => options.ConnectTimeout = TimeSpan.FromMilliseconds(100));
        Assert.That(await CatchAsync(client.ConnectAsync()), Is.TypeOf<ChatConnectionException>());

        Server.Faults.IsStalled = false;
        await using TwitchChatClient again = await ConnectAsync();
        Assert.That(again.State.Status, Is.EqualTo(ChatStatus.Connected));
    }

    [Test]
    public async Task Connecting_can_be_cancelled_and_tried_again()
    {
        Server.Faults.IsStalled = true;
        TwitchChatClient client = Create();
        using var cancelling = new CancellationTokenSource(50);
        Assert.That(await CatchAsync(client.ConnectAsync(cancelling.Token)), Is.InstanceOf<OperationCanceledException>());
        Server.Faults.IsStalled = false;
        await client.ConnectAsync().WaitAsync(Patience);
    }

    [Test]
    public async Task Closing_says_goodbye_and_ends_the_walks()
    {
        TwitchChatClient client = await ConnectAsync();
        var walk = Task.Run(async () =>
        {
            int count = 0;
            await foreach (ChatMessage _ in client.ReadAllAsync())
                count++;
            return count;
        });
        await client.CloseAsync().WaitAsync(Patience);
        await UntilAsync(() => Server.OpenConnections == 0 && Server.Received.Contains("QUIT"));
        Assert.That(await walk.WaitAsync(Patience), Is.GreaterThanOrEqualTo(0));
        Assert.That(client.State.Status, Is.EqualTo(ChatStatus.Closed));
        Assert.That(await CatchAsync(client.ConnectAsync()), Is.InstanceOf<ObjectDisposedException>());
        Assert.That(await CatchAsync(client.SayAsync("room", "x")), Is.TypeOf<ChatConnectionException>());
        Assert.That(await CatchAsync(client.JoinAsync("room")), Is.TypeOf<ChatConnectionException>());
    }

    [Test]
    public async Task Who_waits_while_the_client_closes_is_told_so()
    {
        var clock = new FakeClock();
        TwitchChatClient client = await ConnectAsync(options =>
        {
            options.TimeProvider = clock;
            options.Limits = ChatLimits.Normal with { Messages = 1, ChannelInterval = TimeSpan.Zero };
        });
        Server.Room("nowhere").IsSilent = true;
        await client.SayAsync("room", "first").WaitAsync(Patience);
        Task second = client.SayAsync("room", "second");
        Task behind = client.SayAsync("room", "third");
        Task joining = client.JoinAsync("nowhere");
        await UntilAsync(() => Server.Received.Contains("JOIN #nowhere"));
        await client.CloseAsync().WaitAsync(Patience);
        foreach (Task waiting in new[] { second, behind, joining })
            Assert.That(await CatchAsync(waiting), Is.TypeOf<ChatConnectionException>().With.Message.Contains("closed"));
    }

    [Test]
    public async Task A_run_waits_for_a_server_that_is_not_there_yet()
    {
        Server.Faults.RefusesConnections = true;
        TwitchChatClient client = Create();
        using var stopping = new CancellationTokenSource();
        Task run = client.RunAsync(stopping.Token);
        await UntilAsync(() => States.Count(state => state.Status == ChatStatus.Reconnecting) >= 2);
        Server.Faults.RefusesConnections = false;
        await UntilAsync(() => client.State.Status == ChatStatus.Connected);
        await stopping.CancelAsync();
        Assert.That(await CatchAsync(run), Is.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task A_run_waits_only_as_often_as_it_may()
    {
        Server.Faults.RefusesConnections = true;
        Task run = Create(options => options.MaxRetries = 2).RunAsync(default);
        Assert.That(await CatchAsync(run), Is.TypeOf<ChatConnectionException>());
        Assert.That(States.Count(state => state.Status == ChatStatus.Reconnecting), Is.EqualTo(2));
    }

    [Test]
    public async Task A_token_that_died_before_its_time_is_renewed_once()
    {
        string token = "secret";
        var refused = new List<string>();
        TwitchChatClient client = await ConnectAsync(options =>
        {
            options.Token = _ => new ValueTask<string>(token);
            options.TokenRefused = (dead, _) =>
            {
                refused.Add(dead);
                token = "renewed";
                return new ValueTask<bool>(true);
            };
        });
        Server.Account("bot", "renewed");
        Server.Cut();
        await UntilAsync(() => States.Count(state => state.Status == ChatStatus.Connected) == 2);
        Assert.That(refused, Is.EqualTo(new[] { "secret" }));

        Server.Account("bot", "another");
        Server.Cut();
        Assert.That(await CatchAsync(client.RunAsync(default)), Is.TypeOf<ChatLoginException>(), "a token that is not another one is not tried again");
        Assert.That(refused, Is.EqualTo(new[] { "secret", "renewed" }));
    }

    [Test]
    public async Task Who_comes_and_goes_need_not_be_told()
    {
        TwitchChatClient client = await ConnectAsync(options => options.Membership = false);
        await client.JoinAsync("room").WaitAsync(Patience);
        Assert.That(client.Capabilities, Is.EquivalentTo(new[] { "twitch.tv/tags", "twitch.tv/commands" }));
        Assert.That(client.Channels.Single().IsJoined, Is.True);
    }

    [Test]
    public async Task Cancelling_a_run_closes_at_once()
    {
        using var cancelling = new CancellationTokenSource();
        Task run = Create().RunAsync(cancelling.Token);
        await UntilAsync(() => States.Any(state => state.Status == ChatStatus.Connected));
        Server.Faults.IsStalled = true;
        await cancelling.CancelAsync();
        Assert.That(await CatchAsync(run), Is.InstanceOf<OperationCanceledException>());
        await UntilAsync(() => Server.OpenConnections == 0);
    }

    [Test]
    public async Task Streams_may_come_from_elsewhere()
    {
        Uri? asked = null;
        await ConnectAsync(options =>
        {
            options.Server = new Uri("irc://chat.example:1234");
            options.OpenStream = async (server, cancellationToken) =>
            {
                asked = server;
                var tcp = new System.Net.Sockets.TcpClient();
                await tcp.ConnectAsync(Server.Plain.Host, Server.Plain.Port, cancellationToken);
                return tcp.GetStream();
            };
        });
        Assert.That(asked, Is.EqualTo(new Uri("irc://chat.example:1234")));
    }

    internal static async Task<Exception?> CatchAsync(Task task)
    {
        try
        {
            await task.WaitAsync(Patience);
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }
}
