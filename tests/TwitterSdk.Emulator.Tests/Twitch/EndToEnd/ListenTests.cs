using TwitterSdk.Emulator.Tests.Twitch.Support;
using TwitterSdk.Emulator.Twitch.Accounts;
using TwitterSdk.Emulator.Twitch.EventSub;
using TwitterSdk.Twitch.EventSub;

namespace TwitterSdk.Emulator.Tests.Twitch.EndToEnd;

/// <summary>The real client listens over a websocket, and bad things happen to it.</summary>
public sealed class ListenTests : EventFixture
{
    [Test]
    public async Task What_happens_arrives_typed()
    {
        EventSubListener listener = Twitch.EventSub.Listen(Plan.Add(EventSubTopic.ChannelChatMessage, Chat), Options);
        await using var log = new EventLog(listener);
        await log.SubscribedAsync();
        Follow("cid");
        State.GoLive(Ann, "Weaving", "At the loom");
        await As(Bob).Helix.Chat.SendMessageAsync(new(Ann.Id), new(Bob.Id), "Hello");
        await log.UntilAsync(() => log.Told.Count == 3);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(listener.Changes!.Created, Has.Count.EqualTo(3));
            Assert.That(log.Events<ChannelFollowEvent>().Single().UserLogin, Is.EqualTo("cid"));
            Assert.That(log.Events<StreamOnlineEvent>().Single().BroadcasterUserLogin, Is.EqualTo("ann"));
            Assert.That((log.Events<ChannelChatMessageEvent>().Single().ChatterUserLogin, log.Events<ChannelChatMessageEvent>().Single().Message.Text), Is.EqualTo(("bob", "Hello")));
            Assert.That(log.Told.Select(told => told.SentAt), Is.All.EqualTo(Clock.GetUtcNow()));
        }
    }

    [Test]
    public async Task A_move_to_another_connection_loses_nothing_and_repeats_nothing()
    {
        string[] logins = [.. Enumerable.Range(1, 100).Select(number => $"viewer{number}")];
        await using var log = new EventLog(Twitch.EventSub.Listen(Plan, Options));
        await log.SubscribedAsync();
        (string? session, string[] before) = (log.Session, [.. Events.Subscriptions.Select(one => one.Id)]);
        Follow(logins[..30]);
        Events.AskToReconnect();
        Follow(logins[30..60]);
        await log.SubscribedAsync(2);
        Follow(logins[60..]);
        await log.UntilAsync(() => log.Told.Count >= 100);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(log.Events<ChannelFollowEvent>().Select(follow => follow.UserLogin), Is.EqualTo(logins));
            Assert.That(log.Session, Is.EqualTo(session), "it is the same session");
            Assert.That(Events.Subscriptions.Select(one => one.Id), Is.EqualTo(before), "with the same subscriptions");
        }
    }

    [Test]
    public async Task Whatever_closes_it_all_comes_back([Range(4000, 4007)] int code)
    {
        await using var log = new EventLog(Twitch.EventSub.Listen(Plan, Options));
        await log.SubscribedAsync();
        string? first = log.Session;
        Events.Close(code);
        await log.SubscribedAsync(2);
        Follow("cid");
        State.GoLive(Ann, "Weaving", "At the loom");
        await log.UntilAsync(() => log.Told.Count >= 2);

        EventSubState lost = log.States.First(state => state.Status == EventSubStatus.Reconnecting);
        Assert.That(lost.Loss, Is.EqualTo(new EventSubLoss(EventSubLossKind.Closed, (EventSubCloseCode)code)));
        Assert.That(lost.Reason, Does.Contain($"{code}"));
        Assert.That(log.Session, Is.Not.EqualTo(first));
        Assert.That((log.Events<ChannelFollowEvent>().Length, log.Events<StreamOnlineEvent>().Length), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task A_connection_that_is_cut_comes_back()
    {
        await using var log = new EventLog(Twitch.EventSub.Listen(Plan, Options));
        await log.SubscribedAsync();
        Events.Cut();
        await log.SubscribedAsync(2);
        Follow("cid");
        await log.UntilAsync(() => log.Told.Count == 1);

        Assert.That(log.States.First(state => state.Status == EventSubStatus.Reconnecting).Loss?.Kind, Is.EqualTo(EventSubLossKind.Broken));
    }

    [Test]
    public async Task A_server_that_falls_silent_is_left()
    {
        EventSubListenerOptions options = Options;
        await using var log = new EventLog(Twitch.EventSub.Listen(Plan, options));
        await log.SubscribedAsync();
        Events.Silence(isSilent: true);
        await Patience.AdvanceUntilAsync(Clock, options.KeepAlive + options.KeepAliveSlack, () => log.States.Any(state => state.Loss?.Kind == EventSubLossKind.Silent));
        await log.SubscribedAsync(2);
        Follow("cid");
        await log.UntilAsync(() => log.Told.Count == 1);
    }

    [Test]
    public async Task A_permission_taken_back_is_told()
    {
        await using var log = new EventLog(Twitch.EventSub.Listen(Plan, Options));
        await log.SubscribedAsync();
        foreach (TwitchToken token in State.Accounts.TokensOf(App, Ann))
            State.Accounts.Revoke(token);
        await log.UntilAsync(() => log.Told.Count == 1);

        EventSubNotification told = log.Told[0];
        Assert.That((told.IsRevocation, told.Topic, told.Subscription.Status), Is.EqualTo((true, EventSubTopic.ChannelFollow, SubscriptionStatus.AuthorizationRevoked)));
        Assert.That(told.Event, Is.Null);
    }

    [Test]
    public async Task What_an_earlier_session_left_is_removed()
    {
        await using (var earlier = new EventLog(Twitch.EventSub.Listen(Plan, Options)))
            await earlier.SubscribedAsync();
        await Patience.UntilAsync(() => Events.Subscriptions.All(one => one.Status != "enabled"));
        string[] stale = [.. Events.Subscriptions.Select(one => one.Id)];
        EventSubListener listener = Twitch.EventSub.Listen(Plan, Options);
        await using var log = new EventLog(listener);
        await log.SubscribedAsync();

        Assert.That(stale, Has.Length.EqualTo(2));
        Assert.That(listener.Changes!.Deleted.Select(one => one.Id.Value), Is.EquivalentTo(stale));
        Assert.That(Events.Subscriptions.Select(one => one.Status), Is.EqualTo(new[] { "enabled", "enabled" }));
    }

    [Test]
    public async Task Another_plan_changes_what_differs_and_nothing_else()
    {
        EventSubListener listener = Twitch.EventSub.Listen(Plan, Options);
        await using var log = new EventLog(listener);
        await log.SubscribedAsync();
        TwitchSubscription follow = Events.Subscriptions.Single(one => one.Type == "channel.follow");
        EventSubChanges changes = (await listener.ChangeAsync(new EventSubPlan().Add(EventSubTopic.ChannelFollow, Moderated).Add(EventSubTopic.StreamOffline, Channel)))!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(changes.Kept, Is.EqualTo(1));
            Assert.That(changes.Created.Single().Type, Is.EqualTo("stream.offline"));
            Assert.That(changes.Deleted.Single().Type, Is.EqualTo("stream.online"));
            Assert.That(Events.Subscriptions.Select(one => one.Type), Is.EquivalentTo(new[] { "channel.follow", "stream.offline" }));
            Assert.That(Events.Subscriptions.Select(one => one.Id), Does.Contain(follow.Id));
        }
    }
}
