using System.Text.Json;
using TwitterSdk.Emulator.Tests.Support;
using TwitterSdk.Emulator.Tests.Twitch.Support;
using TwitterSdk.Emulator.Twitch;
using TwitterSdk.Emulator.Twitch.Accounts;
using TwitterSdk.Emulator.Twitch.EventSub;
using TwitterSdk.Emulator.Twitch.State;

namespace TwitterSdk.Emulator.Tests.Twitch.EventSub;

/// <summary>Which token asks, and what the user behind it has allowed.</summary>
public sealed class PermissionTests : EventSubFixture
{
    private static readonly Dictionary<string, string> s_hook = new() { ["method"] = "webhook", ["callback"] = "http://127.0.0.1:9/", ["secret"] = "a long secret" };

    private static IEnumerable<TestCaseData> Scoped => TwitchEmulator.EventScopes.Select(type => new TestCaseData(type.Name, type.Scopes).SetArgDisplayNames(type.Name));

    [TestCase("websocket", false, 202)]
    [TestCase("websocket", true, 400)]
    [TestCase("webhook", false, 400)]
    [TestCase("webhook", true, 202)]
    [TestCase("conduit", false, 400)]
    [TestCase("conduit", true, 202)]
    public async Task Sockets_are_for_users_and_all_else_for_apps(string method, bool isApp, int status)
    {
        using EventSubClient socket = await OpenAsync();
        WireAnswer answer = await CreateAsync(isApp, "stream.online", "1", await TransportAsync(method, socket), ("broadcaster_user_id", Ann.Id));
        Assert.That((int)answer.Status, Is.EqualTo(status), answer.Text);
        if (status == 400)
            Assert.That(answer.Text, Does.Contain("invalid transport and auth combination"));
    }

    [Test]
    public async Task What_is_about_no_user_is_for_apps_alone()
    {
        using EventSubClient socket = await OpenAsync();
        (string, string) condition = ("client_id", App.ClientId);
        WireAnswer user = await CreateAsync(isApp: false, "user.authorization.grant", "1", await TransportAsync("websocket", socket), condition);
        WireAnswer app = await CreateAsync(isApp: true, "user.authorization.grant", "1", s_hook, condition);

        Assert.That(user.Text, Does.Contain("invalid transport and auth combination"));
        Assert.That((int)app.Status, Is.EqualTo(202), app.Text);
    }

    [TestCaseSource(nameof(Scoped))]
    public async Task Each_type_wants_the_scopes_that_its_spec_names(string name, IReadOnlyList<IReadOnlyList<string>> choices)
    {
        Assert.That(choices.SelectMany(choice => choice), Is.SubsetOf(State.Accounts.AllScopes));
        using EventSubClient socket = await OpenAsync();
        foreach (IReadOnlyList<string> missing in choices)
        {
            WireAnswer refused = await SubscribeAsync(socket, name, [.. State.Accounts.AllScopes.Except(missing)]);
            Assert.That((int)refused.Status, Is.EqualTo(403), $"without {string.Join(" and ", missing)}: {refused.Text}");
            Assert.That(refused.Text, Does.Contain("subscription missing proper authorization"));
            Assert.That(Emulator.Requests[^1].Problem, Does.Contain(string.Join(" or ", missing)), "a developer may know more than the client");
        }

        WireAnswer taken = await SubscribeAsync(socket, name, [.. choices.Select(choice => choice[^1])]);
        Assert.That((int)taken.Status, Is.EqualTo(202), taken.Text);
    }

    [Test]
    public async Task Another_users_token_is_not_enough()
    {
        using EventSubClient socket = await OpenAsync();
        State.Accounts.IssueToken(App, Ann);
        string bobs = State.Accounts.IssueToken(App, Bob).Text;
        WireAnswer answer = await SubscribeAsync(socket, "channel.ban 1", bobs);
        Assert.That((int)answer.Status, Is.EqualTo(403), "Ann let the app in, but Bob asks");
    }

    [Test]
    public async Task An_app_is_good_for_what_users_have_allowed_it()
    {
        (string, string) channel = ("broadcaster_user_id", Bob.Id);
        WireAnswer stranger = await CreateAsync(isApp: true, "channel.ban", "1", s_hook, channel);
        State.Accounts.IssueToken(App, Bob, ["channel:read:polls"]);
        WireAnswer other = await CreateAsync(isApp: true, "channel.ban", "1", s_hook, channel);
        State.Accounts.IssueToken(App, Bob, ["channel:moderate"]);
        WireAnswer allowed = await CreateAsync(isApp: true, "channel.ban", "1", s_hook, channel);

        Assert.That(((int)stranger.Status, (int)other.Status, (int)allowed.Status), Is.EqualTo((403, 403, 202)), allowed.Text);
    }

    [Test]
    public async Task An_app_reads_chat_as_a_bot_that_is_welcome_there()
    {
        TwitchUser bot = State.AddUser("loom_bot"), weaver = State.AddUser("weaver");
        State.Accounts.IssueToken(App, bot, ["user:read:chat"]);
        List<int> statuses = [];
        async Task TryAsync(string type)
        {
            WireAnswer answer = await CreateAsync(isApp: true, type, "1", s_hook, ("broadcaster_user_id", weaver.Id), ("user_id", bot.Id));
            statuses.Add((int)answer.Status);
        }

        await TryAsync("channel.chat.message");
        State.Accounts.IssueToken(App, bot, ["user:bot"]);
        await TryAsync("channel.chat.message");
        await TryAsync("channel.chat.user_message_hold");
        State.Accounts.IssueToken(App, weaver, ["channel:bot"]);
        await TryAsync("channel.chat.message");
        Assert.That(statuses, Is.EqualTo(new[] { 403, 403, 202, 202 }), "no bot; not welcome; its own messages; welcome");

        TwitchUser moderator = State.AddUser("loom_moderator");
        State.Accounts.IssueToken(App, moderator, ["user:read:chat", "user:bot"]);
        State.Moderation.AddModerator(Bob, moderator);
        WireAnswer answer = await CreateAsync(isApp: true, "channel.chat.clear", "1", s_hook, ("broadcaster_user_id", Bob.Id), ("user_id", moderator.Id));
        Assert.That((int)answer.Status, Is.EqualTo(202), "who moderates needs no invitation");
    }

    [Test]
    public async Task A_mail_address_is_for_apps_that_may_see_it()
    {
        Ann.Email = "ann@example.com";
        TwitchApp other = State.Accounts.AddApp("Another");
        TwitchToken unseeing = State.Accounts.IssueToken(other, Ann, ["user:edit"]);
        using EventSubClient socket = await OpenAsync(), another = await OpenAsync();
        await SubscribeAsync(socket, "user.update", "1", ("user_id", Ann.Id));
        string body = JsonSerializer.Serialize(new
        {
            type = "user.update", version = "1", condition = new { user_id = Ann.Id }, transport = new { method = "websocket", session_id = another.SessionId },
        });
        var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        WireAnswer taken = await SendAsync(HttpMethod.Post, "api/helix/eventsub/subscriptions", content, ("Authorization", $"Bearer {unseeing.Text}"), ("Client-Id", other.ClientId));
        Assert.That((int)taken.Status, Is.EqualTo(202), taken.Text);
        await HelixAsync(isApp: false, HttpMethod.Put, "users?description=Weaves");

        JsonElement seen = await socket.ReadEventAsync(), hidden = await another.ReadEventAsync();
        Assert.That((seen.GetProperty("email").GetString(), seen.GetProperty("description").GetString()), Is.EqualTo(("ann@example.com", "Weaves")));
        Assert.That((hidden.GetProperty("email").GetString(), hidden.GetProperty("description").GetString()), Is.EqualTo(("", "Weaves")));
    }

    private Task<WireAnswer> SubscribeAsync(EventSubClient socket, string name, string[] scopes) =>
        SubscribeAsync(socket, name, State.Accounts.IssueToken(App, Ann, scopes).Text);

    /// <summary>For Ann's channel, with a user's token.</summary>
    private Task<WireAnswer> SubscribeAsync(EventSubClient socket, string name, string token)
    {
        (string type, string version) = (name.Split(' ')[0], name.Split(' ')[1]);
        string body = JsonSerializer.Serialize(new
        {
            type,
            version,
            condition = TwitchEmulator.ConditionOf(type, version).ToDictionary(member => member, member => member.Contains("user_id", StringComparison.Ordinal) ? Ann.Id : "some-id"),
            transport = new { method = "websocket", session_id = socket.SessionId },
        });
        var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        return SendAsync(HttpMethod.Post, "api/helix/eventsub/subscriptions", content, ("Authorization", $"Bearer {token}"), ("Client-Id", App.ClientId));
    }

    private async Task<Dictionary<string, string>> TransportAsync(string method, EventSubClient socket)
    {
        if (method == "websocket")
            return new() { ["method"] = method, ["session_id"] = socket.SessionId };
        if (method == "webhook")
            return s_hook;
        WireAnswer conduit = await HelixAsync(isApp: true, HttpMethod.Post, "eventsub/conduits", new { shard_count = 1 });
        return new() { ["method"] = method, ["conduit_id"] = conduit.Json.GetProperty("data")[0].GetProperty("id").GetString()! };
    }
}
