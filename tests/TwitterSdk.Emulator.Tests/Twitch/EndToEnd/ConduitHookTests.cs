using TwitterSdk.Emulator.Tests.Twitch.Support;
using TwitterSdk.Twitch.EventSub;

namespace TwitterSdk.Emulator.Tests.Twitch.EndToEnd;

/// <summary>A conduit whose shards are webhooks of two apps.</summary>
public sealed class ConduitHookTests : EventFixture
{
    private HookApp _one = null!, _two = null!;

    [SetUp]
    public async Task StartAppsAsync() => (_one, _two) = (await HookApp.StartAsync(Clock), await HookApp.StartAsync(Clock));

    [TearDown]
    public async Task StopAppsAsync()
    {
        await _one.DisposeAsync();
        await _two.DisposeAsync();
    }

    [Test]
    public async Task Shards_answer_their_challenge_and_share_what_happens()
    {
        EventSubConduit conduit = Keep();
        await using var log = new EventLog(conduit);
        await EnabledAsync(log, conduit);
        Follow("cid", "dora", "eve", "finn");
        await log.UntilAsync(() => _one.Told.Count + _two.Told.Count == 4);

        Assert.That((_one.Told.Count, _two.Told.Count), Is.EqualTo((2, 2)), "they take turns");
        Assert.That(log.Told, Is.Empty, "what webhooks get comes there and nowhere else");
        Assert.That(_one.Told.Select(told => told.Subscription.Transport.Method), Is.All.EqualTo(TransportMethod.Conduit));
    }

    [Test]
    public async Task A_shard_that_dies_is_told_of_and_comes_back_when_it_can()
    {
        EventSubPlan plan = Plan.Add(EventSubTopic.ConduitShardDisabled, new ConduitCondition { ClientId = App.ClientId });
        EventSubConduit conduit = Keep(plan);
        await using var log = new EventLog(conduit);
        await EnabledAsync(log, conduit);
        _two.IsDown = true;
        Follow("cid", "dora");
        await Patience.AdvanceUntilAsync(Clock, TimeSpan.FromSeconds(4), () => _one.Events<ChannelFollowEvent>().Length == 2 && _one.Events<ConduitShardDisabledEvent>().Length == 1);

        ConduitShardDisabledEvent told = _one.Events<ConduitShardDisabledEvent>().Single();
        Assert.That((told.ShardId, told.Status), Is.EqualTo(("1", "notification_failures_exceeded")));
        Assert.That(_one.Events<ChannelFollowEvent>().Select(follow => follow.UserLogin), Is.EquivalentTo(new[] { "cid", "dora" }), "the other shard took both");

        _two.IsDown = false;
        await Patience.AdvanceUntilAsync(Clock, TimeSpan.FromMinutes(1), () => AreAllEnabledAsync(conduit));
        Follow("eve", "finn");
        await log.UntilAsync(() => _two.Events<ChannelFollowEvent>().Length == 1);
    }

    [Test]
    public async Task A_shard_that_does_not_answer_its_challenge_never_begins()
    {
        _two.IsDown = true;
        EventSubConduit conduit = Keep();
        await using var log = new EventLog(conduit);
        await log.UntilAsync(() => conduit.Changes is { IsComplete: true });
        await Patience.UntilAsync(async () => (await conduit.GetShardsAsync()).Select(shard => shard.Status)
            .SequenceEqual([ConduitShardStatus.Enabled, ConduitShardStatus.WebhookCallbackVerificationFailed]));

        Follow("cid", "dora");
        await log.UntilAsync(() => _one.Told.Count == 2);
    }

    private EventSubConduit Keep(EventSubPlan? plan = null)
    {
        var options = new EventSubConduitOptions { Sessions = Options };
        options.Shards.Add(EventSubShard.Webhook(_one.Callback, HookApp.Secret));
        options.Shards.Add(EventSubShard.Webhook(_two.Callback, HookApp.Secret));
        return AsApp().EventSub.KeepConduit(plan ?? Plan, options);
    }

    private static async Task EnabledAsync(EventLog log, EventSubConduit conduit)
    {
        await log.UntilAsync(() => conduit.Changes is { IsComplete: true });
        await Patience.UntilAsync(() => AreAllEnabledAsync(conduit));
    }

    private static async Task<bool> AreAllEnabledAsync(EventSubConduit conduit) =>
        (await conduit.GetShardsAsync()).All(shard => shard.Status == ConduitShardStatus.Enabled);
}
