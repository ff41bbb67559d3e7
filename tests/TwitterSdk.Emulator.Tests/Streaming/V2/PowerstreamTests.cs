using System.Globalization;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Tests.Support;
using TwitterSdk.V2;

namespace TwitterSdk.Emulator.Tests.Streaming.V2;

public sealed class PowerstreamTests : AppStreamFixture
{
    private readonly EmulatorClock _clock = new();

    private IBeyondClient Api => Twitter.V2.Beyond;

    protected override void Configure(TwitterEmulatorOptions options) => options.TimeProvider = _clock;

    [Test]
    public async Task What_matches_its_own_rules_comes_in_the_shape_of_v1()
    {
        State.StreamRules.Add(App, "knitting");
        PowerstreamRulesAnswer added = await Api.AddPowerstreamRulesAsync([new() { Value = "loom -is:retweet", Tag = "looms" }]);
        await using Walk<PowerstreamMessage> walk = await WalkAsync(Api.PowerstreamAsync());
        State.AddTweet(Bob, "knitting");
        EmulatorTweet loom = State.AddTweet(Bob, "A loom");
        State.Tweets.AddRetweet(Alice, loom);
        State.AddTweet(Alice, "Another loom");
        List<PowerstreamMessage> told = await walk.NextAsync(2);

        Assert.That(added.Data!.Rules!.Single().Tag, Is.EqualTo("looms"));
        Assert.That(told.Select(message => message.Text), Is.EqualTo(new[] { "A loom", "Another loom" }));
        Assert.That((told[0].Id!.Value.Value, told[0].CreatedAt, told[0].Type), Is.EqualTo((loom.Id, (DateTimeOffset?)loom.CreatedAt.AddTicks(-(loom.CreatedAt.Ticks % TimeSpan.TicksPerSecond)), (string?)null)));
        Assert.That(told[0].Extra!["user"]!.ToString(), Does.Contain("\"screen_name\":\"bob\""));
    }

    [Test]
    public async Task Rules_are_added_listed_and_deleted_and_what_is_wrong_with_one_does_not_stop_the_others()
    {
        PowerstreamRulesAnswer added = await Api.AddPowerstreamRulesAsync(
            [new() { Value = "one" }, new() { Value = "one" }, new() { Value = "nonsense:x" }, new() { Value = new string('a', 2049) }, new() { Value = new string('b', 2048) }]);
        PowerstreamRulesAnswer listed = await Api.ListPowerstreamRulesAsync();
        PowerstreamDeletionAnswer deleted = await Api.DeletePowerstreamRulesAsync([new() { Value = "one" }, new() { Id = "7" }]);

        Assert.That(added.Errors!.Select(error => error.Title), Is.EqualTo(new[] { "DuplicateRule", "UnprocessableEntity", "UnprocessableEntity" }));
        Assert.That(listed.Data!.Rules!.Select(rule => rule.Value!.Length), Is.EqualTo(new[] { 3, 2048 }));
        Assert.That((deleted.Data!.Deleted, deleted.Data.NotDeleted, State.PowerstreamRules.CountOf(App), State.StreamRules.CountOf(App)), Is.EqualTo((1, 1, 1, 0)));
    }

    [Test]
    public async Task Whoever_wants_the_nearest_data_centre_is_told_which_one_it_is()
    {
        State.PowerstreamRules.Add(App, "loom");
        await using Walk<PowerstreamMessage> walk = await WalkAsync(Api.PowerstreamAsync(new() { LocalDcOnly = true }));
        State.AddTweet(Bob, "loom");
        List<PowerstreamMessage> told = await walk.NextAsync(2);

        Assert.That((told[0].Type, told[0].Datacenter, told[1].Text), Is.EqualTo(("connection_metadata", "atla", "loom")));
        Assert.That(told[0].Timestamp!.Value, Is.EqualTo(_clock.GetUtcNow()).Within(TimeSpan.FromMinutes(1)));
    }

    [Test]
    public async Task What_was_missed_is_made_up_for()
    {
        State.PowerstreamRules.Add(App, "loom");
        State.AddTweet(Bob, "an old loom");
        _clock.Advance(TimeSpan.FromMinutes(10));
        State.AddTweet(Bob, "a new loom");
        await using Walk<PowerstreamMessage> walk = await WalkAsync(Api.PowerstreamAsync(new() { BackfillMinutes = 5 }));
        Assert.That((await walk.NextAsync()).Text, Is.EqualTo("a new loom"));

        string from = _clock.GetUtcNow().AddMinutes(-15).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        WireAnswer recovered = await WireClient.ForApp(Emulator, State.Apps.Add("Another app")).GetAsync("api/2/powerstream", ("startTime", from));
        Assert.That(recovered.Text.Trim(), Is.Empty, "another app has no rules");
    }

    [Test]
    public async Task One_connection_too_many_is_refused_and_seen_among_the_connections()
    {
        State.PowerstreamRules.Add(App, "loom");
        await using Walk<PowerstreamMessage> walk = await WalkAsync(Api.PowerstreamAsync());
        ConnectionPage open = await Twitter.V2.Connections.ListAsync();
        WireAnswer second = await WireClient.ForApp(Emulator, App).GetAsync("api/2/powerstream");

        Assert.That(open.Data!.Single().EndpointName, Is.EqualTo("powerstream"));
        Assert.That(((int)second.Status, second.Text.Contains("TooManyConnections", StringComparison.Ordinal)), Is.EqualTo((429, true)));
    }
}
