using System.Text.Json;
using TwitterSdk.Emulator.Tests.Support;
using TwitterSdk.Emulator.Tests.Twitch.Support;
using TwitterSdk.Emulator.Twitch.EventSub;

namespace TwitterSdk.Emulator.Tests.Twitch.EventSub;

/// <summary>Events over web sockets.</summary>
public sealed class SocketTests : EventSubFixture
{
    [Test]
    public async Task What_happens_arrives_at_those_who_subscribed()
    {
        using EventSubClient socket = await OpenAsync();
        await SubscribeAsync(socket, "channel.follow", "2", ("broadcaster_user_id", Ann.Id), ("moderator_user_id", Ann.Id));
        State.Graph.Follow(Bob, Ann);
        State.Graph.Follow(Ann, Bob);
        State.Graph.Follow(State.AddUser("cid"), Ann);

        JsonElement first = await socket.ReadEventAsync(), second = await socket.ReadEventAsync();
        Assert.That(first.GetProperty("user_login").GetString(), Is.EqualTo("bob"));
        Assert.That(second.GetProperty("user_login").GetString(), Is.EqualTo("cid"), "another channel's followers are no business of this subscription");
    }

    [Test]
    public async Task A_message_in_chat_is_an_event()
    {
        using EventSubClient socket = await OpenAsync();
        await SubscribeAsync(socket, "channel.chat.message", "1", ("broadcaster_user_id", Ann.Id), ("user_id", Ann.Id));
        await As(Bob).Helix.Chat.SendMessageAsync(new(Ann.Id), new(Bob.Id), "Hello");

        JsonElement message = await socket.ReadEventAsync();
        Assert.That(message.GetProperty("chatter_user_login").GetString(), Is.EqualTo("bob"));
        Assert.That(message.GetProperty("message").GetProperty("text").GetString(), Is.EqualTo("Hello"));
    }

    [Test]
    public async Task Silence_is_filled_with_keep_alives()
    {
        using EventSubClient socket = await OpenAsync("?keepalive_timeout_seconds=3");
        await SubscribeAsync(socket, "stream.online", "1", ("broadcaster_user_id", Ann.Id));
        Assert.That(socket.Welcome.GetProperty("keepalive_timeout_seconds").GetInt32(), Is.EqualTo(10), "moved into the range");

        Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.That(EventSubClient.Type((await socket.ReadAsync())!.Value), Is.EqualTo("session_keepalive"));
    }

    [Test]
    public async Task A_socket_that_nobody_uses_is_closed()
    {
        using EventSubClient socket = await OpenAsync();
        Clock.Advance(TimeSpan.FromSeconds(10));
        await ExpectCloseAsync(socket, 4003);
    }

    [Test]
    public async Task Clients_have_nothing_to_say()
    {
        using EventSubClient socket = await OpenAsync();
        await SubscribeAsync(socket, "stream.online", "1", ("broadcaster_user_id", Ann.Id));
        await socket.SendAsync("hello");
        await ExpectCloseAsync(socket, 4001);
        await Patience.UntilAsync(() => Events.Subscriptions.Single().Status == "websocket_received_inbound_traffic");
    }

    [TestCase(4000, "websocket_internal_error")]
    [TestCase(4002, "websocket_failed_ping_pong")]
    [TestCase(4005, "websocket_network_timeout")]
    [TestCase(4006, "websocket_network_error")]
    public async Task A_close_code_on_demand_ends_the_subscriptions(int code, string status)
    {
        using EventSubClient socket = await OpenAsync();
        await SubscribeAsync(socket, "stream.online", "1", ("broadcaster_user_id", Ann.Id));
        Events.Close(code);
        await ExpectCloseAsync(socket, code);
        socket.Dispose();
        await Patience.UntilAsync(() => Events.Subscriptions.Single().Status == status);
    }

    [Test]
    public async Task A_session_moves_to_another_connection_with_its_subscriptions()
    {
        using EventSubClient old = await OpenAsync();
        await SubscribeAsync(old, "stream.online", "1", ("broadcaster_user_id", Ann.Id));
        Events.AskToReconnect();
        JsonElement asked = (await old.ReadAsync())!.Value;
        string url = asked.GetProperty("payload").GetProperty("session").GetProperty("reconnect_url").GetString()!;

        using EventSubClient moved = await EventSubClient.OpenAsync(new Uri(url));
        old.Dispose();
        State.GoLive(Ann, "Weaving", "At the loom");

        Assert.That(moved.SessionId, Is.EqualTo(old.SessionId));
        Assert.That((await moved.ReadEventAsync()).GetProperty("type").GetString(), Is.EqualTo("live"));
        Assert.That(Events.Subscriptions.Single().Status, Is.EqualTo("enabled"));
        using EventSubClient again = await EventSubClient.OpenAsync(new Uri(url));
        Assert.That(again.CloseCode, Is.EqualTo(4007), "the address was good for once");
    }

    [Test]
    public async Task Whoever_does_not_move_in_time_is_closed()
    {
        using EventSubClient socket = await OpenAsync("?keepalive_timeout_seconds=600");
        await SubscribeAsync(socket, "stream.online", "1", ("broadcaster_user_id", Ann.Id));
        Events.AskToReconnect();
        await socket.ReadAsync();
        Clock.Advance(TimeSpan.FromSeconds(30));
        await ExpectCloseAsync(socket, 4004);
    }

    [Test]
    public async Task A_permission_taken_back_ends_what_it_allowed()
    {
        using EventSubClient socket = await OpenAsync();
        await SubscribeAsync(socket, "channel.follow", "2", ("broadcaster_user_id", Ann.Id), ("moderator_user_id", Ann.Id));
        foreach (var token in Tokens)
            State.Accounts.Revoke(token);

        JsonElement message = (await socket.ReadAsync())!.Value;
        Assert.That(EventSubClient.Type(message), Is.EqualTo("revocation"));
        Assert.That(message.GetProperty("payload").GetProperty("subscription").GetProperty("status").GetString(), Is.EqualTo("authorization_revoked"));
        Assert.That(Events.Subscriptions, Is.Empty);
    }

    private static async Task ExpectCloseAsync(EventSubClient socket, int code)
    {
        while (await socket.ReadAsync() is not null)
        {
            // A keep-alive may come before.
        }

        Assert.That(socket.CloseCode, Is.EqualTo(code));
    }

    [Test]
    public async Task An_event_is_raised_from_outside()
    {
        using EventSubClient socket = await OpenAsync();
        await SubscribeAsync(socket, "channel.follow", "2", ("broadcaster_user_id", Ann.Id), ("moderator_user_id", Ann.Id));
        var anybody = new WireClient(Emulator, Clock);
        WireAnswer sample = await anybody.PostJsonAsync("_emulator/events", """{"type":"channel.follow","version":"2"}""");
        WireAnswer told = await anybody.PostJsonAsync("_emulator/events", $$$"""{"type":"channel.follow","version":"2","event":{"broadcaster_user_id":"{{{Ann.Id}}}","user_login":"cid"}}""");
        WireAnswer elsewhere = await anybody.PostJsonAsync("_emulator/events", """{"type":"channel.follow","version":"2","event":{"broadcaster_user_id":"7"}}""");
        WireAnswer unknown = await anybody.PostJsonAsync("_emulator/events", """{"type":"channel.follow","version":"9"}""");

        Assert.That((await socket.ReadEventAsync()).GetProperty("broadcaster_user_id").GetString(), Is.EqualTo(Ann.Id));
        Assert.That((await socket.ReadEventAsync()).GetProperty("user_login").GetString(), Is.EqualTo("cid"));
        Assert.That(new[] { sample, told, elsewhere }.Select(answer => answer.Json.GetProperty("arrived").GetInt32()), Is.EqualTo(new[] { 1, 1, 0 }));
        Assert.That(((int)unknown.Status, unknown.Text.Contains("version 9", StringComparison.Ordinal)), Is.EqualTo((404, true)));
    }
}
