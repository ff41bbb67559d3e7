using System.Text.Json.Nodes;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Tests.EndToEnd;
using TwitterSdk.Emulator.Tests.Support;
using TwitterSdk.Emulator.Tests.Twitch.Support;
using TwitterSdk.V2;
using TwitterSdk.Webhooks;

namespace TwitterSdk.Emulator.Tests.State;

/// <summary>Webhooks, and all that is delivered to them, survive a restart.</summary>
public sealed class WebhookSnapshotTests : ClientFixture
{
    private const string Address = "https://app.example/hooks";

    private readonly AnsweringWebhook _webhook = new();

    [OneTimeTearDown]
    public void TearDown() => _webhook.Dispose();

    protected override void Configure(TwitterEmulatorOptions options) => options.WebhookHandler = _webhook;

    [SetUp]
    public async Task Register_everything()
    {
        _webhook.Taken.Clear();
        _webhook.Secret = Token.App.ConsumerSecret;
        ITwitterClient app = Twitter.As(TwitterCredentials.App(State.Apps.IssueBearer(Token.App)));
        var me = new Dictionary<UserId, Core.Auth.ApiCredentials> { [new(Alice.Id)] = TwitterCredentials.User(Token.App.ConsumerKey, Token.App.ConsumerSecret, Token.Token, Token.Secret) };
        await Twitter.EnsureWebhookAsync(TwitterWebhookPlan.Premium("dev", Address) with { Subscribers = me });
        await app.EnsureWebhookAsync(TwitterWebhookPlan.V2(Address) with
        {
            Subscribers = me,
            Activities = [new(new ActivityKind("post.create"), new ActivityFilter { UserId = new(Bob.Id) }) { Tag = "bobs" }],
        });
        State.StreamRules.Add(Token.App, "loom");
        State.PowerstreamRules.Add(Token.App, "wool", "sheep");
        WireAnswer linked = await LinkAsync(State.Webhooks.Registered[1].Id, "lang");
        Assert.That((int)linked.Status, Is.EqualTo(200), linked.Text);
    }

    [Test]
    public async Task They_are_there_again_to_the_last_member()
    {
        State.Webhooks.Registered[0].IsValid = false;
        string saved = State.Save();
        await using TwitterEmulator second = await StartAsync();
        second.State.Load(saved);

        Assert.That(second.State.Save(), Is.EqualTo(saved));
        Assert.That(second.State.Webhooks.Registered.Select(webhook => (webhook.Url, webhook.Environment, webhook.IsValid)), Is.EqualTo(new[] { (Address, "dev", false), (Address, (string?)null, true) }));
    }

    [Test]
    public async Task They_go_on_being_told_as_before()
    {
        await using TwitterEmulator second = await StartAsync();
        second.State.Load(State.Save());
        EmulatorUser alice = Find(second, "alice"), bob = Find(second, "bob");
        second.State.AddTweet(alice, "A loom");
        await TakenAsync(3);
        second.State.AddTweet(bob, "hello");
        await TakenAsync(4);

        List<TwitterWebhookEvent> taken = [.. _webhook.Taken];
        Assert.That(taken.Take(3).OfType<AccountActivityWebhook>().Count(), Is.EqualTo(2), "by the environment and by v2");
        Tweet filtered = taken.OfType<FilteredStreamWebhook>().Single().Message.Data!;
        Assert.That((filtered.Text, filtered.Lang), Is.EqualTo(("A loom", "en")), "the link knows which fields were asked for");
        Assert.That(((ActivityWebhook)taken[3]).Message.Data!.Tag, Is.EqualTo("bobs"));
        Assert.That(second.State.PowerstreamRules.CountOf(second.State.Apps.All.Single(app => app.Id == Token.App.Id)), Is.EqualTo(1));
    }

    [Test]
    public async Task A_snapshot_of_the_second_version_is_read_without_them()
    {
        var json = (JsonObject)JsonNode.Parse(State.Save())!;
        json["version"] = 2;
        foreach (string unknown in new[] { "webhooks", "webhook_environments", "activities" })
            json.Remove(unknown);
        foreach (JsonNode? user in json["users"]!.AsArray())
            user!.AsObject().Remove("filter_level");
        await using TwitterEmulator second = await StartAsync();
        second.State.Load(json.ToJsonString());

        Assert.That((second.State.Webhooks.Registered.Count, Find(second, "alice").FilterLevel), Is.EqualTo((0, EmulatorFilterLevel.Low)));
    }

    [Test]
    public async Task A_link_takes_the_fields_of_the_stream_and_no_others()
    {
        WireAnswer refused = await LinkAsync(State.Webhooks.Registered[1].Id, "weather");
        Assert.That(((int)refused.Status, refused.Text.Contains("tweet.fields", StringComparison.Ordinal)), Is.EqualTo((400, true)), refused.Text);
    }

    // Not with the real client: the vendor's document does not tell of these parameters, only its guide does.
    private Task<WireAnswer> LinkAsync(long webhook, string fields) => WireClient.ForApp(Emulator, Token.App)
        .SendAsync(HttpMethod.Post, $"api/2/tweets/search/webhooks/{webhook}", [("tweet.fields", fields)]);

    private static EmulatorUser Find(TwitterEmulator emulator, string name) => emulator.State.Users.TryFind(name, out EmulatorUser? found) ? found : throw new InvalidOperationException();

    private Task<TwitterEmulator> StartAsync() => TwitterEmulator.StartAsync(new TwitterEmulatorOptions { WebhookHandler = _webhook });

    private Task TakenAsync(int count) => Patience.UntilAsync(() => _webhook.Taken.Count >= count);
}
