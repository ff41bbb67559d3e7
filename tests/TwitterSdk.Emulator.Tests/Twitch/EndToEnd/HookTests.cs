using TwitterSdk.Emulator.Tests.Twitch.Support;
using TwitterSdk.Twitch.EventSub;

namespace TwitterSdk.Emulator.Tests.Twitch.EndToEnd;

/// <summary>The real webhook in a small app, subscribed to by the real client.</summary>
public sealed class HookTests : EventFixture
{
    private HookApp _app = null!;
    private SubscriptionTransport _hook = null!;

    [SetUp]
    public async Task StartAppAsync()
    {
        _app = await HookApp.StartAsync(Clock);
        _hook = SubscriptionTransport.Webhook(_app.Callback, HookApp.Secret);
    }

    [TearDown]
    public async Task StopAppAsync() => await _app.DisposeAsync();

    [Test]
    public async Task A_challenge_is_answered_and_what_happens_is_delivered()
    {
        await SubscribeAsync();
        Follow("cid");
        State.GoLive(Ann, "Weaving", "At the loom");
        await Patience.UntilAsync(() => _app.Told.Count == 2);

        Assert.That(_app.Events<ChannelFollowEvent>().Single().UserLogin, Is.EqualTo("cid"));
        Assert.That(_app.Events<StreamOnlineEvent>().Single().BroadcasterUserLogin, Is.EqualTo("ann"));
    }

    [Test]
    public async Task What_a_handler_failed_on_comes_again_and_is_handled_once()
    {
        await SubscribeAsync();
        _app.Failures = 2;
        Follow("cid");
        await Patience.AdvanceUntilAsync(Clock, TimeSpan.FromSeconds(1), () => _app.Told.Count > 0);

        Assert.That(_app.Failures, Is.EqualTo(-1));
        Assert.That(_app.Told, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_plan_is_reached_from_whatever_is_there()
    {
        SubscriptionTransport wrong = SubscriptionTransport.Webhook(new Uri(_hook.Callback!), "quite another secret");
        await AsApp().EventSub.SyncAsync(new EventSubPlan().Add(EventSubTopic.StreamOnline, Channel), wrong);
        await Patience.UntilAsync(() => Events.Subscriptions.Single().Status == "webhook_callback_verification_failed");

        EventSubChanges mended = await SubscribeAsync();
        EventSubChanges again = await AsApp().EventSub.SyncAsync(Plan, _hook);
        EventSubChanges gone = await AsApp().EventSub.SyncAsync(new EventSubPlan(), _hook);

        Assert.That((mended.Deleted.Count, mended.Created.Count), Is.EqualTo((1, 2)), "what the webhook refused is dead");
        Assert.That((again.Kept, again.Created.Count, again.Deleted.Count), Is.EqualTo((2, 0, 0)));
        Assert.That((gone.Deleted.Count, Events.Subscriptions.Count), Is.EqualTo((2, 0)));
    }

    private async Task<EventSubChanges> SubscribeAsync()
    {
        EventSubChanges changes = (await AsApp().EventSub.SyncAsync(Plan, _hook)).ThrowIfFailed();
        await Patience.UntilAsync(() => Events.Subscriptions.All(one => one.Status == "enabled"));
        return changes;
    }
}
