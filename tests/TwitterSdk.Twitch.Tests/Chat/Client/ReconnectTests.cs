using System.Collections.Concurrent;
using TwitterSdk.Testing;
using TwitterSdk.Twitch.Chat;
using TwitterSdk.Twitch.Chat.Connections;
using TwitterSdk.Twitch.Chat.Errors;
using TwitterSdk.Twitch.Chat.Messages;

namespace TwitterSdk.Twitch.Tests.Chat.Client;

public sealed class ReconnectTests : ChatFixture
{
    [Test]
    public async Task After_a_cut_all_channels_are_joined_again_and_messages_go_on()
    {
        TwitchChatClient client = await ConnectAsync(options =>
        {
            options.Channels.Add("one");
            options.Channels.Add("two");
        });
        await UntilAsync(() => client.Channels.All(channel => channel.IsJoined));
        Server.Cut();
        await UntilAsync(() => client.Channels.All(channel => !channel.IsJoined) || States.Count(state => state.Status == ChatStatus.Connected) == 2);
        await UntilAsync(() => client.Channels.All(channel => channel.IsJoined) && States.Count(state => state.Status == ChatStatus.Connected) == 2);

        Task<PrivateMessage> heard = NextAsync<PrivateMessage>(client);
        Server.Send(":ann!ann@ann PRIVMSG #two :still here", "two");
        Assert.That((await heard).Text, Is.EqualTo("still here"));
        Assert.That(States.Single(state => state.Status == ChatStatus.Reconnecting), Has.Property(nameof(ChatState.Attempt)).EqualTo(1).And.Property(nameof(ChatState.Reason)).Not.Empty);
    }

    [Test]
    public async Task When_the_server_asks_the_new_connection_is_there_before_the_old_one_goes_and_nothing_comes_twice()
    {
        TwitchChatClient client = await ConnectAsync(options => options.Channels.Add("room"));
        await UntilAsync(() => client.Channels.All(channel => channel.IsJoined));
        var heard = new ConcurrentQueue<string>();
        client.OnPrivateMessage(message => heard.Enqueue(message.Text));

        Server.AskToReconnect();
        int sent = 0;
        await UntilAsync(() =>
        {
            // Whoever is in the room at that moment gets it: one connection, or both.
            Server.Send($":ann!ann@ann PRIVMSG #room :{sent++}", "room");
            return States.Count(state => state.Status == ChatStatus.Connected) == 2 && Server.OpenConnections == 1;
        });

        Server.Send(":ann!ann@ann PRIVMSG #room :end", "room");
        await UntilAsync(() => heard.Contains("end"));
        Assert.That(heard, Is.Unique);
        await UntilAsync(() => Server.Received.Count(line => line == "QUIT") == 1 && client.Channels.Single().IsJoined);
    }

    [TestCase(60, 10)]
    [TestCase(20, 3)]
    public async Task A_silent_server_is_asked_and_then_left(int after, int patience)
    {
        var clock = new FakeClock();
        TwitchChatClient client = await ConnectAsync(options =>
        {
            options.TimeProvider = clock;
            if (after != 60)
                (options.PingAfter, options.PingTimeout) = (TimeSpan.FromSeconds(after), TimeSpan.FromSeconds(patience));
        });
        Server.Faults.IsStalled = true;

        clock.Advance(TimeSpan.FromSeconds(after));
        await UntilAsync(() => Server.Received.Contains("PING :alive"));
        Server.Faults.IsStalled = false;
        await UntilAsync(() => clock.NextTimer <= TimeSpan.FromSeconds(patience));
        clock.Advance(TimeSpan.FromSeconds(patience));

        await UntilAsync(() => States.Count(state => state.Status == ChatStatus.Connected) == 2);
        Assert.That(States.Single(state => state.Status == ChatStatus.Reconnecting).Reason, Does.Contain("silent"));
        Assert.That(client.State.Status, Is.EqualTo(ChatStatus.Connected));
    }

    [Test]
    public async Task A_server_that_answers_is_kept()
    {
        var clock = new FakeClock();
        TwitchChatClient client = await ConnectAsync(options => options.TimeProvider = clock);
        for (int asked = 0; asked < 3; asked++)
        {
            // Ten of the sixty seconds went by while the last answer was waited for.
            TimeSpan next = TimeSpan.FromSeconds(asked == 0 ? 60 : 50);
            await UntilAsync(() => clock.NextTimer == next);
            Task<Pong> answer = NextAsync<Pong>(client);
            clock.Advance(next);
            await answer.WaitAsync(Patience);
            await UntilAsync(() => clock.NextTimer == TimeSpan.FromSeconds(10));
            clock.Advance(TimeSpan.FromSeconds(10));
        }

        Assert.That(Server.ConnectionCount, Is.EqualTo(1));
    }

    [Test]
    public async Task A_ping_is_answered()
    {
        await ConnectAsync();
        Server.Ping();
        await UntilAsync(() => Server.Received.Contains("PONG :tmi.twitch.tv"));
    }

    [Test]
    public async Task After_too_many_failing_tries_the_client_gives_up()
    {
        TwitchChatClient client = await ConnectAsync(options => options.MaxRetries = 3);
        Server.Faults.RefusesConnections = true;
        Server.Cut();
        Assert.That(await ConnectionTests.CatchAsync(client.RunAsync(default)), Is.TypeOf<ChatConnectionException>());
        Assert.That(States.Count(state => state.Status == ChatStatus.Reconnecting), Is.EqualTo(3));
        Assert.That(client.State.Status, Is.EqualTo(ChatStatus.Closed));
    }

    [Test]
    public async Task Joins_wait_while_there_is_no_connection()
    {
        TwitchChatClient client = await ConnectAsync();
        Server.Faults.RefusesConnections = true;
        Server.Cut();
        await UntilAsync(() => client.State.Status != ChatStatus.Connected);
        Task joining = client.JoinAsync("room");
        Task saying = client.SayAsync("room", "waited");
        Server.Faults.RefusesConnections = false;
        await joining.WaitAsync(Patience);
        await saying.WaitAsync(Patience);
        await UntilAsync(() => Server.Received.Contains("PRIVMSG #room :waited"));
    }

    [TestCase(1, 0.5, 0)]
    [TestCase(2, 0.0, 1000)]
    [TestCase(3, 0.0, 2000)]
    [TestCase(4, 0.0, 4000)]
    [TestCase(5, 0.0, 8000)]
    [TestCase(5, 1.0, 4000)]
    [TestCase(50, 0.0, 60000)]
    public void Waits_grow_to_a_limit_less_a_chance(int attempt, double chance, int milliseconds) =>
        Assert.That(RetryDelays.Before(attempt, TimeSpan.FromSeconds(60), chance), Is.EqualTo(TimeSpan.FromMilliseconds(milliseconds)));
}
