using TwitterSdk.Testing;
using TwitterSdk.Twitch.Chat;
using TwitterSdk.Twitch.Chat.Errors;
using TwitterSdk.Twitch.Chat.Messages;

namespace TwitterSdk.Twitch.Tests.Chat.Client;

public sealed class ChannelTests : ChatFixture
{
    [Test]
    public async Task A_suspended_channel_tells_why_it_cannot_be_joined()
    {
        Server.Room("gone").IsSuspended = true;
        TwitchChatClient client = await ConnectAsync();
        var refusal = await ConnectionTests.CatchAsync(client.JoinAsync("gone")) as ChatJoinException;
        Assert.That((refusal!.Channel, refusal.Notice!.Kind), Is.EqualTo(("gone", NoticeKind.MsgChannelSuspended)));
        Assert.That(client.Channels, Is.Empty);
    }

    [Test]
    public async Task A_channel_that_nobody_answers_for_is_given_up_in_time()
    {
        Server.Room("nowhere").IsSilent = true;
        TwitchChatClient client = await ConnectAsync(options => options.JoinTimeout = TimeSpan.FromMilliseconds(50));
        var refusal = await ConnectionTests.CatchAsync(client.JoinAsync("nowhere")) as ChatJoinException;
        Assert.That(refusal!.Notice, Is.Null);
    }

    [Test]
    public async Task Settings_and_changes_of_a_room_are_kept()
    {
        TwitchChatClient client = await ConnectAsync();
        Task<RoomState> came = NextAsync<RoomState>(client);
        await client.JoinAsync("room").WaitAsync(Patience);
        await came;
        Task<RoomState> changed = NextAsync<RoomState>(client);
        Server.Room("room").Slow = 30;
        Server.TellSettings("room");
        await changed;
        Assert.That(client.Channels.Single().Room!.SlowSeconds, Is.EqualTo(30));
    }

    [Test]
    public async Task Leaving_is_told_and_not_undone_by_a_new_connection()
    {
        TwitchChatClient client = await ConnectAsync();
        await client.JoinAsync("room").WaitAsync(Patience);
        Task<Part> left = NextAsync<Part>(client);
        await client.PartAsync("#room").WaitAsync(Patience);
        Assert.That((await left).Login, Is.EqualTo("bot"));
        Server.Cut();
        await UntilAsync(() => States.Count(state => state.Status == ChatStatus.Connected) == 2);
        Assert.That(client.Channels, Is.Empty);
        Assert.That(Server.Received.Count(line => line.StartsWith("JOIN", StringComparison.Ordinal)), Is.EqualTo(1));
    }

    [Test]
    public async Task Many_channels_are_joined_in_few_lines_and_no_faster_than_allowed()
    {
        var clock = new FakeClock();
        TwitchChatClient client = await ConnectAsync(options =>
        {
            options.TimeProvider = clock;
            for (int number = 0; number < 50; number++)
                options.Channels.Add($"room{number}");
        });
        await UntilAsync(() => client.Channels.Count(channel => channel.IsJoined) == 20);
        await UntilAsync(() => Joins().Length == 1);
        for (int joined = 40; joined <= 50; joined += 10)
        {
            await clock.AdvanceToTimerAsync(TimeSpan.FromSeconds(11));
            int expected = joined;
            await UntilAsync(() => client.Channels.Count(channel => channel.IsJoined) == expected);
        }

        Assert.That(Joins().SelectMany(line => line["JOIN ".Length..].Split(',')), Is.Unique.And.Exactly(50).Items);
    }

    [Test]
    public async Task Joining_twice_asks_once()
    {
        TwitchChatClient client = await ConnectAsync();
        await client.JoinAsync("room").WaitAsync(Patience);
        await client.JoinAsync("ROOM").WaitAsync(Patience);
        Assert.That(Joins(), Is.EqualTo(new[] { "JOIN #room" }));
    }

    [Test]
    public async Task Who_no_longer_waits_takes_the_channel_from_nobody_else()
    {
        await using var server = new ScriptedChat { Confirms = static (_, _) => false };
        TwitchChatClient client = await ConnectAsync(options => options.Server = server.Address);
        using var cancelling = new CancellationTokenSource();
        Task impatient = client.JoinAsync("room", cancelling.Token);
        Task patient = client.JoinAsync("room");
        ScriptedConnection connection = server.Connections.Single();
        await UntilAsync(() => connection.Received.Count(line => line == "JOIN #room") == 2);
        await cancelling.CancelAsync();
        Assert.That(await ConnectionTests.CatchAsync(impatient), Is.InstanceOf<OperationCanceledException>());
        connection.Confirm("room");
        await patient.WaitAsync(Patience);
        Assert.That(client.Channels.Single().IsJoined, Is.True);
        Assert.That(connection.Received, Has.None.StartsWith("PART"));
    }

    [Test]
    public async Task A_channel_that_nobody_waits_for_any_more_is_left()
    {
        await using var server = new ScriptedChat { Confirms = static (_, _) => false };
        TwitchChatClient client = await ConnectAsync(options => options.Server = server.Address);
        using var cancelling = new CancellationTokenSource();
        Task impatient = client.JoinAsync("room", cancelling.Token);
        ScriptedConnection connection = server.Connections.Single();
        await UntilAsync(() => connection.Received.Contains("JOIN #room"));
        await cancelling.CancelAsync();
        Assert.That(await ConnectionTests.CatchAsync(impatient), Is.InstanceOf<OperationCanceledException>());
        await UntilAsync(() => connection.Received.Contains("PART #room"));
        Assert.That(client.Channels, Is.Empty);
    }

    private string[] Joins() => [.. Server.Received.Where(line => line.StartsWith("JOIN", StringComparison.Ordinal))];
}
