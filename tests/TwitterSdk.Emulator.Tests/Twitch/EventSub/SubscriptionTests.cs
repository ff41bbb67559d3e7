using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using TwitterSdk.Emulator.Tests.Support;
using TwitterSdk.Emulator.Tests.Twitch.Support;
using TwitterSdk.Emulator.Twitch;

namespace TwitterSdk.Emulator.Tests.Twitch.EventSub;

/// <summary>What may be subscribed to, how often, and with which token.</summary>
public sealed class SubscriptionTests : EventSubFixture
{
    private static readonly Dictionary<string, string> s_hook = new() { ["method"] = "webhook", ["callback"] = "http://127.0.0.1:9/", ["secret"] = "a long secret" };

    [Test]
    public async Task A_subscription_is_listed_and_deleted()
    {
        using EventSubClient socket = await OpenAsync();
        await SubscribeAsync(socket, "stream.online", "1", ("broadcaster_user_id", Ann.Id));
        await SubscribeAsync(socket, "stream.online", "1", ("broadcaster_user_id", Bob.Id));

        JsonElement all = (await HelixAsync(isApp: false, HttpMethod.Get, "eventsub/subscriptions")).Json;
        JsonElement bobs = (await HelixAsync(isApp: false, HttpMethod.Get, $"eventsub/subscriptions?user_id={Bob.Id}")).Json;
        string id = bobs.GetProperty("data")[0].GetProperty("id").GetString()!;
        WireAnswer deleted = await HelixAsync(isApp: false, HttpMethod.Delete, $"eventsub/subscriptions?id={id}");

        Assert.That((all.GetProperty("total").GetInt32(), all.GetProperty("total_cost").GetInt32(), all.GetProperty("max_total_cost").GetInt32()), Is.EqualTo((2, 1, 10)), "Ann let the app in, Bob did not");
        Assert.That(bobs.GetProperty("data").GetArrayLength(), Is.EqualTo(1));
        Assert.That((int)deleted.Status, Is.EqualTo(204));
        Assert.That(Events.Subscriptions, Has.Count.EqualTo(1));
        Assert.That((int)(await HelixAsync(isApp: false, HttpMethod.Delete, $"eventsub/subscriptions?id={id}")).Status, Is.EqualTo(404));
    }

    [Test]
    public async Task The_same_twice_is_a_conflict()
    {
        using EventSubClient socket = await OpenAsync();
        await SubscribeAsync(socket, "stream.online", "1", ("broadcaster_user_id", Ann.Id));
        WireAnswer again = await CreateAsync(isApp: false, "stream.online", "1", new() { ["method"] = "websocket", ["session_id"] = socket.SessionId }, ("broadcaster_user_id", Ann.Id));
        Assert.That((int)again.Status, Is.EqualTo(409), again.Text);
    }

    [Test]
    public async Task Cost_has_a_limit()
    {
        using EventSubClient socket = await OpenAsync();
        for (int i = 0; i < 10; i++)
            await SubscribeAsync(socket, "stream.online", "1", ("broadcaster_user_id", State.AddUser($"channel{i}").Id));
        WireAnswer one = await CreateAsync(isApp: false, "stream.online", "1", new() { ["method"] = "websocket", ["session_id"] = socket.SessionId }, ("broadcaster_user_id", Bob.Id));
        Assert.That((int)one.Status, Is.EqualTo(429), one.Text);
    }

    [Test]
    public async Task What_has_ended_is_still_listed_and_costs_nothing()
    {
        using (EventSubClient socket = await OpenAsync())
        {
            for (int i = 0; i < 10; i++)
                await SubscribeAsync(socket, "stream.online", "1", ("broadcaster_user_id", State.AddUser($"channel{i}").Id));
        }

        JsonElement all = default;
        await Patience.UntilAsync(async () =>
        {
            all = (await HelixAsync(isApp: false, HttpMethod.Get, "eventsub/subscriptions")).Json;
            return all.GetProperty("total_cost").GetInt32() == 0;
        });
        Assert.That(all.GetProperty("total").GetInt32(), Is.EqualTo(10));
        using EventSubClient again = await OpenAsync();
        await SubscribeAsync(again, "stream.online", "1", ("broadcaster_user_id", Bob.Id));
    }

    [Test]
    public async Task What_waits_for_its_callback_is_there_already()
    {
        // Takes the challenge, and never answers.
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        Dictionary<string, string> hook = new(s_hook) { ["callback"] = $"http://{silent.LocalEndpoint}/" };
        Assert.That((int)(await CreateAsync(isApp: true, "stream.online", "1", hook, ("broadcaster_user_id", Ann.Id))).Status, Is.EqualTo(202));
        WireAnswer again = await CreateAsync(isApp: true, "stream.online", "1", hook, ("broadcaster_user_id", Ann.Id));
        Assert.That((int)again.Status, Is.EqualTo(409), again.Text);
    }

    [TestCase("channel.fellow", "2", "webhook", 400, "no subscription type")]
    [TestCase("channel.follow", "1", "webhook", 400, "no subscription type")]
    [TestCase("stream.online", "1", "websocket", 400, "does not exist")]
    [TestCase("stream.online", "1", "pigeon", 400, "transport.method")]
    [TestCase("channel.follow", "2", "webhook", 400, "moderator_user_id")]
    public async Task What_cannot_be_is_refused(string type, string version, string method, int status, string reason)
    {
        WireAnswer answer = await CreateAsync(isApp: true, type, version, new(s_hook) { ["method"] = method }, ("broadcaster_user_id", Ann.Id));
        Assert.That((int)answer.Status, Is.EqualTo(status), answer.Text);
        Assert.That(answer.Text, Does.Contain(reason));
    }

    [Test]
    public async Task What_nobody_allowed_is_forbidden()
    {
        WireAnswer answer = await CreateAsync(isApp: true, "channel.ban", "1", s_hook, ("broadcaster_user_id", Bob.Id));
        Assert.That((int)answer.Status, Is.EqualTo(403), answer.Text);
        State.Accounts.IssueToken(App, Bob);
        Assert.That((int)(await CreateAsync(isApp: true, "channel.ban", "1", s_hook, ("broadcaster_user_id", Bob.Id))).Status, Is.EqualTo(202));
    }

    [Test]
    public async Task Every_type_of_event_arrives_on_demand()
    {
        using EventSubClient socket = await OpenAsync();
        Dictionary<string, string> direct = new() { ["method"] = "websocket", ["session_id"] = socket.SessionId };
        Dictionary<string, string> conduit = new() { ["method"] = "conduit", ["conduit_id"] = await ConduitToAsync(socket) };
        foreach (string name in TwitchEmulator.EventTypes)
        {
            (string type, string version) = (name.Split(' ')[0], name.Split(' ')[1]);
            string[] members = [.. TwitchEmulator.ConditionOf(type, version)];
            // What is about no user is for apps alone.
            bool isApp = !members.Any(member => member.Contains("user_id", StringComparison.Ordinal));
            WireAnswer made = await CreateAsync(
                isApp, type, version, isApp ? conduit : direct,
                [.. members.Select(member => (member, member.Contains("user_id", StringComparison.Ordinal) ? Ann.Id : "some-id"))]);
            Assert.That((int)made.Status, Is.EqualTo(202), $"{name}: {made.Text}");

            Assert.That(await Emulator.Twitch.RaiseAsync(type, version), Is.EqualTo(1), name);

            JsonElement message = (await socket.ReadAsync())!.Value;
            Assert.That(message.GetProperty("metadata").GetProperty("subscription_type").GetString(), Is.EqualTo(type));
            Assert.That(message.GetProperty("payload").TryGetProperty(type == "drop.entitlement.grant" ? "events" : "event", out _), Is.True, name);
        }

        Assert.That(Events.Subscriptions, Has.Count.EqualTo(83));
    }

    [Test]
    public void An_event_that_there_is_not_names_the_versions_that_there_are()
    {
        ArgumentException none = Assert.ThrowsAsync<ArgumentException>(() => Emulator.Twitch.RaiseAsync("channel.follow", "1"))!;
        Assert.That(none.Message, Does.Contain("there are: 2"));
    }

    private async Task<string> ConduitToAsync(EventSubClient socket)
    {
        string id = (await HelixAsync(isApp: true, HttpMethod.Post, "eventsub/conduits", new { shard_count = 1 })).Json.GetProperty("data")[0].GetProperty("id").GetString()!;
        await HelixAsync(isApp: true, HttpMethod.Patch, "eventsub/conduits/shards", new
        {
            conduit_id = id,
            shards = new object[] { new { id = "0", transport = new { method = "websocket", session_id = socket.SessionId } } },
        });
        return id;
    }
}
