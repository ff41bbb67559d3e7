using System.Text.Json.Nodes;
using TwitterSdk.Testing;
using TwitterSdk.Twitch.EventSub;
using TwitterSdk.Twitch.EventSub.Errors;
using TwitterSdk.Twitch.Tests.Configuration;

namespace TwitterSdk.Twitch.Tests.EventSub;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ConduitTests : EventSubFixture
{
    private EventSubConduit Keep(Action<EventSubConduitOptions>? configure = null)
    {
        var options = new EventSubConduitOptions { Sessions = Server.Options(), CheckInterval = TimeSpan.FromMilliseconds(50) };
        configure?.Invoke(options);
        return Server.Client().EventSub.KeepConduit(Follows, options);
    }

    [Test]
    public async Task It_is_made_its_shards_are_served_and_what_comes_over_any_of_them_is_told_once()
    {
        EventSubConduit conduit = Keep(options =>
        {
            options.Shards.Add(EventSubShard.WebSocket);
            options.Shards.Add(EventSubShard.WebSocket);
            options.Shards.Add(EventSubShard.Webhook(new Uri("https://app.example/eventsub"), "a long secret"));
        });
        Start(conduit);
        await UntilAsync(() => Server.Snapshot(server => server.Shards).Count == 3 && Server.Snapshot(server => server.Subscriptions).Count == 1);
        await (await Server.WireAsync(0)).FollowAsync("first", "m1");
        await (await Server.WireAsync(1)).FollowAsync("again", "m1");
        await (await Server.WireAsync(1)).FollowAsync("second", "m2");
        await UntilAsync(() => Told.Count == 2);

        IReadOnlyList<ConduitShard> shards = await conduit.GetShardsAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(conduit.Conduit, Has.Property("ShardCount").EqualTo(3).And.Property("Id").EqualTo(new ConduitId("conduit-1")));
            Assert.That(shards.Select(shard => shard.Id).Order(), Is.EqualTo(new[] { "0", "1", "2" }));
            Assert.That(shards.Single(shard => shard.Id == "2").Transport.Callback, Is.EqualTo("https://app.example/eventsub"));
            Assert.That(Server.Snapshot(server => server.Subscriptions).Single()["transport"]!.ToJsonString(), Is.EqualTo("""{"method":"conduit","conduit_id":"conduit-1"}"""));
            Assert.That(Server.Calls, Is.All.EndsWith("Bearer of-app"));
            Assert.That(Followers, Has.Member("second").And.Exactly(2).Items);
        }
    }

    [Test]
    public async Task A_shard_whose_websocket_ends_is_given_the_next_one_and_subscriptions_stay()
    {
        Start(Keep());
        EventSubWire wire = await Server.WireAsync(0);
        await UntilAsync(() => Session() == wire.Session && Server.Snapshot(server => server.Subscriptions).Count == 1);
        await wire.CloseAsync(4006);
        EventSubWire next = await Server.WireAsync(1);
        await UntilAsync(() => Session() == next.Session);
        Assert.That(Server.Calls.Count(call => call.StartsWith("POST subscriptions", StringComparison.Ordinal)), Is.EqualTo(1));

        string? Session() => (string?)Server.Snapshot(server => server.Shards).SingleOrDefault()?["transport"]!["session_id"];
    }

    [Test]
    public async Task A_shard_that_Twitch_gave_up_is_mended()
    {
        Start(Keep());
        await UntilAsync(() => Server.Snapshot(server => server.Shards).Count == 1);
        Server.Change(server => server.Shards[0]["status"] = "websocket_network_timeout");
        await UntilAsync(() => (string?)Server.Snapshot(server => server.Shards).SingleOrDefault()?["status"] == "enabled");
    }

    [Test]
    public async Task Several_processes_share_a_conduit_and_it_is_resized()
    {
        EventSubConduit first = Keep(options => options.TotalShards = 2);
        Start(first);
        await UntilAsync(() => Server.Snapshot(server => server.Shards).Count == 1);
        Start(Keep(options => (options.FirstShard, options.TotalShards) = (1, 2)));
        await UntilAsync(() => Server.Snapshot(server => server.Shards).Select(shard => (string?)shard["id"]).Order().SequenceEqual(["0", "1"]));
        await first.ResizeAsync(5);
        Assert.That(first.Conduit!.ShardCount, Is.EqualTo(5));
    }

    [Test]
    public async Task The_log_names_the_shard_where_there_is_one()
    {
        var lines = new Lines();
        Start(Keep(options => (options.FirstShard, options.TotalShards, options.Sessions) = (1, 2, Server.Options(sessions => sessions.Logger = lines))));
        EventSubWire wire = await Server.WireAsync(0);
        await UntilAsync(() => lines.All.Contains("EventSub, shard 1: Subscribed"));
        await wire.CloseAsync(4006);
        await UntilAsync(() => lines.All.Any(line => line.StartsWith("EventSub, shard 1: trying again in ", StringComparison.Ordinal)));
    }

    [Test]
    public void A_conduit_that_is_not_there_is_named() =>
        Assert.That(
            async () => await Read(Keep(options => options.Conduit = new ConduitId("gone"))).WaitAsync(Eventually.Patience),
            Throws.TypeOf<EventSubException>().With.Message.Contains("no conduit gone"));

    [Test]
    public void Shards_that_do_not_fit_are_refused()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => Keep(options => (options.FirstShard, options.TotalShards) = (2, 2)), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("2 to 2"));
            Assert.That(() => Keep(options => options.CheckInterval = TimeSpan.Zero), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(() => Keep(options => options.FirstShard = -1), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(() => Keep().GetShardsAsync(), Throws.InvalidOperationException);
            Assert.That(EventSubShard.Webhook(new Uri("https://a.example/"), "a long secret").ToString(), Does.Not.Contain("secret"));
        }
    }
}
