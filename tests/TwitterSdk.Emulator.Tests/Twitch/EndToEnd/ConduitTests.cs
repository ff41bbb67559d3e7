using TwitterSdk.Twitch;
using TwitterSdk.Twitch.EventSub;

namespace TwitterSdk.Emulator.Tests.Twitch.EndToEnd;

/// <summary>The real client keeps a conduit, from one process or two.</summary>
public sealed class ConduitTests : EventFixture
{
    [Test]
    public async Task When_one_process_dies_the_other_one_gets_its_events()
    {
        EventSubConduit first = Shard(0), second = Shard(1);
        await using var one = new EventLog(first);
        await one.UntilAsync(() => first.Changes is not null);
        await one.SubscribedAsync();
        await using (var two = new EventLog(second))
        {
            await two.SubscribedAsync();
            Follow("cid", "dora", "eve", "finn");
            await one.UntilAsync(() => one.Told.Count + two.Told.Count == 4);
            Assert.That((one.Told.Count, two.Told.Count), Is.EqualTo((2, 2)), "they take turns");
        }

        await one.UntilAsync(() => Events.Sessions.Count == 1);
        Follow("gus", "hal", "ida", "joe");
        await one.UntilAsync(() => one.Told.Count == 6);

        IReadOnlyList<ConduitShard> shards = await first.GetShardsAsync();
        Assert.That(one.Events<ChannelFollowEvent>().TakeLast(4).Select(follow => follow.UserLogin), Is.EqualTo(new[] { "gus", "hal", "ida", "joe" }));
        Assert.That(shards.Select(shard => shard.Status), Is.EqualTo(new[] { ConduitShardStatus.Enabled, ConduitShardStatus.WebsocketDisconnected }));
    }

    [Test]
    public async Task Shards_of_one_process_come_back_after_a_cut()
    {
        var options = new EventSubConduitOptions { Sessions = Options };
        options.Shards.Add(EventSubShard.WebSocket);
        options.Shards.Add(EventSubShard.WebSocket);
        EventSubConduit conduit = AsApp().EventSub.KeepConduit(Plan, options);
        await using var log = new EventLog(conduit);
        await log.SubscribedAsync(2);
        await log.UntilAsync(() => conduit.Changes is { IsComplete: true });
        Events.Cut();
        await log.SubscribedAsync(4);
        Follow("cid", "dora", "eve", "finn");
        await log.UntilAsync(() => log.Told.Count == 4);

        Assert.That(log.Events<ChannelFollowEvent>().Select(follow => follow.UserLogin), Is.EquivalentTo(new[] { "cid", "dora", "eve", "finn" }));
        Assert.That((await conduit.GetShardsAsync()).Select(shard => shard.Status), Is.All.EqualTo(ConduitShardStatus.Enabled));
        Assert.That(Events.Subscriptions, Has.Count.EqualTo(2), "subscriptions of a conduit outlive its shards");
    }

    private EventSubConduit Shard(int number)
    {
        var options = new EventSubConduitOptions { FirstShard = number, TotalShards = 2, Sessions = Options };
        options.Shards.Add(EventSubShard.WebSocket);
        return AsApp().EventSub.KeepConduit(Plan, options);
    }
}
