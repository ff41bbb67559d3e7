using System.Text.Json.Nodes;
using TwitterSdk.Core.Auth;
using TwitterSdk.Testing;
using TwitterSdk.Twitch.EventSub;
using TwitterSdk.Twitch.EventSub.Errors;
using TwitterSdk.Twitch.Tests.Configuration;

namespace TwitterSdk.Twitch.Tests.EventSub;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ListenerTests : EventSubFixture
{
    [Test]
    public async Task It_subscribes_as_the_user_and_hands_out_typed_events()
    {
        Start(Server.Client().EventSub.Listen(Follows, Server.Options()));
        EventSubWire wire = await Server.WireAsync(0);
        await UntilAsync(() => States.Any(state => state.Status == EventSubStatus.Subscribed));
        await wire.FollowAsync("bob");
        await UntilAsync(() => !Told.IsEmpty);

        EventSubNotification told = Told.Single();
        JsonObject made = Server.Snapshot(server => server.Subscriptions).Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((told.Event as ChannelFollowEvent)?.UserLogin, Is.EqualTo("bob"));
            Assert.That(told.Topic, Is.EqualTo(EventSubTopic.ChannelFollow));
            Assert.That(told.SentAt, Is.EqualTo(new DateTimeOffset(2026, 1, 1, 0, 0, 0, 123, TimeSpan.Zero)).Within(TimeSpan.FromMilliseconds(1)));
            Assert.That(made["transport"]!.ToJsonString(), Is.EqualTo($$"""{"method":"websocket","session_id":"{{wire.Session}}"}"""));
            Assert.That(made["condition"]!.ToJsonString(), Is.EqualTo("""{"broadcaster_user_id":"1","moderator_user_id":"2"}"""));
            Assert.That(Server.Calls, Is.All.EndsWith("Bearer of-ada"));
            Assert.That(wire.Query, Is.EqualTo("?keepalive_timeout_seconds=30"));
            Assert.That(wire.Received, Is.Zero);
        }
    }

    [Test]
    public async Task What_comes_twice_is_told_once_and_what_is_no_JSON_is_passed_over()
    {
        Start(Server.Client().EventSub.Listen(Follows, Server.Options()));
        EventSubWire wire = await Server.WireAsync(0);
        await wire.FollowAsync("bob", "m1");
        await wire.SendTextAsync("{\"metadata\":{");
        await wire.FollowAsync("bob", "m1");
        await wire.KeepAliveAsync();
        await wire.RevokeAsync("channel.follow", "2", "authorization_revoked");
        await wire.NotifyAsync("channel.new_thing", "1", """{"a":1}""");
        await UntilAsync(() => Told.Count == 3);
        EventSubNotification[] told = [.. Told];
        Assert.That(told[1], Has.Property("IsRevocation").True.And.Property("Event").Null);
        Assert.That(told[1].Subscription.Status, Is.EqualTo(SubscriptionStatus.AuthorizationRevoked));
        Assert.That((told[2].Event as UnknownEventSubEvent)?.Json.ToString(), Is.EqualTo("""{"a":1}"""));
    }

    [Test]
    public async Task When_Twitch_asks_the_new_connection_is_there_before_the_old_one_goes_and_nothing_is_lost()
    {
        // On a clock that stands still the client waits for what is on its way as long as it takes to come.
        Start(Server.Client(new FakeClock()).EventSub.Listen(Follows, Server.Options()));
        EventSubWire old = await Server.WireAsync(0);
        await UntilAsync(() => States.Any(state => state.Status == EventSubStatus.Subscribed));
        int calls = Server.Calls.Count;
        var sent = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        old.Lingering = sent.Task;
        Server.IsMute = true;
        await old.MoveAsync(Server.WebSocket);
        await UntilAsync(() => Server.Wires.Count == 2);
        EventSubWire next = Server.Wires[1];
        await old.FollowAsync("while-moving");
        await UntilAsync(() => Told.Count == 1);

        await next.GreetAsync();
        await UntilAsync(() => old.IsLeft);
        await old.FollowAsync("on-its-way");
        sent.SetResult();
        await next.FollowAsync("on-the-new-one");
        await UntilAsync(() => Told.Count == 3);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Followers, Is.EqualTo(new[] { "while-moving", "on-its-way", "on-the-new-one" }));
            Assert.That(next.Query, Is.EqualTo($"?move={old.Session}"), "the address is used as it is");
            Assert.That(Server.Calls, Has.Count.EqualTo(calls), "subscriptions move along");
            Assert.That(States, Has.None.Property("Status").EqualTo(EventSubStatus.Reconnecting));
        }
    }

    [Test]
    public async Task Where_the_asked_for_connection_fails_once_it_is_tried_again_while_the_old_one_lives()
    {
        Start(Server.Client().EventSub.Listen(Follows, Server.Options()));
        EventSubWire old = await Server.WireAsync(0);
        await UntilAsync(() => States.Any(state => state.Status == EventSubStatus.Subscribed));
        int calls = Server.Calls.Count;
        Server.Refusals = 2;
        await old.MoveAsync(Server.WebSocket);
        EventSubWire next = await Server.WireAsync(1);
        await UntilAsync(() => old.IsLeft);
        await next.FollowAsync("moved");
        await UntilAsync(() => Told.Count == 1);
        Assert.That(next.Session, Is.EqualTo(old.Session));
        Assert.That(Server.Calls, Has.Count.EqualTo(calls), "subscriptions move along");
        Assert.That(States, Has.None.Property("Status").EqualTo(EventSubStatus.Reconnecting));
    }

    [Test]
    public async Task Where_the_asked_for_connection_fails_the_old_one_is_used_to_its_end_and_then_a_new_session()
    {
        Start(Server.Client().EventSub.Listen(Follows, Server.Options()));
        EventSubWire old = await Server.WireAsync(0);
        await old.MoveAsync(new Uri("ws://127.0.0.1:1/ws"));
        await old.FollowAsync("still-here");
        await UntilAsync(() => Told.Count == 1);
        await old.CloseAsync(4004);
        EventSubWire next = await Server.WireAsync(1);
        await next.FollowAsync("again");
        await UntilAsync(() => Told.Count == 2);
        Assert.That(States.First(state => state.Status == EventSubStatus.Reconnecting).Loss, Is.EqualTo(new EventSubLoss(EventSubLossKind.Closed, EventSubCloseCode.ReconnectExpired)));
        Assert.That(next.Session, Is.Not.EqualTo(old.Session));
    }

    [TestCase(4000, "Something broke at Twitch")]
    [TestCase(4001, "a proxy")]
    [TestCase(4002, "stood still")]
    [TestCase(4003, "why the subscriptions fail")]
    [TestCase(4004, "did not come in time")]
    [TestCase(4005, "network stood still")]
    [TestCase(4006, "network failed")]
    [TestCase(4007, "was not taken")]
    [TestCase(1000, "closed the websocket (1000)")]
    [TestCase(0, "broke")]
    public async Task After_each_way_to_end_all_is_subscribed_to_anew_and_the_dead_are_removed_first(int code, string words)
    {
        Start(Server.Client().EventSub.Listen(Follows, Server.Options()));
        EventSubWire wire = await Server.WireAsync(0);
        await UntilAsync(() => States.Any(state => state.Status == EventSubStatus.Subscribed));
        Server.Change(server => server.Subscriptions[0]["status"] = "websocket_disconnected");
        if (code == 0)
            wire.Abort();
        else
            await wire.CloseAsync(code);
        EventSubWire next = await Server.WireAsync(1);
        await UntilAsync(() => States.Count(state => state.Status == EventSubStatus.Subscribed) == 2);
        await next.FollowAsync("again");
        await UntilAsync(() => !Told.IsEmpty);

        EventSubState lost = States.Single(state => state.Status == EventSubStatus.Reconnecting);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(lost.Reason, Does.Contain(words));
            Assert.That(Server.Snapshot(server => server.Subscriptions).Select(item => (string?)item["transport"]!["session_id"]), Is.EqualTo(new[] { next.Session }));
            Assert.That(Server.Calls.Select(call => call.Split(' ')[0]).TakeLast(3), Is.EqualTo(new[] { "GET", "DELETE", "POST" }));
        }
    }

    [Test]
    public async Task A_silence_longer_than_promised_ends_the_connection()
    {
        var clock = new FakeClock();
        Start(Server.Client(clock).EventSub.Listen(Follows, Server.Options(options => options.LongestRetryDelay = TimeSpan.Zero)));
        EventSubWire wire = await Server.WireAsync(0);
        await UntilAsync(() => States.Any(state => state.Status == EventSubStatus.Subscribed) && clock.NextTimer == TimeSpan.FromSeconds(15));
        clock.Advance(TimeSpan.FromSeconds(14));
        await wire.FollowAsync("alive");
        await UntilAsync(() => Told.Count == 1 && clock.NextTimer == TimeSpan.FromSeconds(15));
        clock.Advance(TimeSpan.FromSeconds(14));
        Assert.That(States, Has.None.Property("Status").EqualTo(EventSubStatus.Reconnecting));
        clock.Advance(TimeSpan.FromSeconds(1));
        await Server.WireAsync(1);
        Assert.That(States.First(state => state.Status == EventSubStatus.Reconnecting).Loss?.Kind, Is.EqualTo(EventSubLossKind.Silent));
    }

    [Test]
    public async Task How_long_a_silence_may_last_is_asked_for_and_stretched()
    {
        var clock = new FakeClock();
        Start(Server.Client(clock).EventSub.Listen(Follows, Server.Options(options => (options.KeepAlive, options.KeepAliveSlack) = (TimeSpan.FromSeconds(45), TimeSpan.FromSeconds(2)))));
        EventSubWire wire = await Server.WireAsync(0);
        Assert.That(wire.Query, Is.EqualTo("?keepalive_timeout_seconds=45"));
        await UntilAsync(() => clock.NextTimer == TimeSpan.FromSeconds(12));
    }

    [Test]
    public async Task Only_so_many_messages_are_remembered_as_told()
    {
        Start(Server.Client().EventSub.Listen(Follows, Server.Options(options => options.RememberedMessages = 1)));
        EventSubWire wire = await Server.WireAsync(0);
        foreach ((string user, string message) in new[] { ("a", "m1"), ("again", "m1"), ("b", "m2"), ("forgotten", "m1") })
            await wire.FollowAsync(user, message);
        await UntilAsync(() => Told.Count == 3);
        Assert.That(Followers, Is.EqualTo(new[] { "a", "b", "forgotten" }));
    }

    [Test]
    public async Task Pauses_between_tries_are_no_longer_than_wanted()
    {
        Task reading = Read(Server.Client().EventSub.Listen(
            Follows, Server.Options(options => (options.Server, options.MaxRetries, options.LongestRetryDelay) = (new Uri("ws://127.0.0.1:1/ws"), 4, TimeSpan.FromMilliseconds(3)))));
        await reading.WaitAsync(Eventually.Patience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await UntilAsync(() => States.Count(state => state.Status == EventSubStatus.Reconnecting) == 4);
        Assert.That(States.Select(state => state.RetryIn), Is.All.LessThanOrEqualTo(TimeSpan.FromMilliseconds(3)));
    }

    [Test]
    public async Task Nobody_who_does_not_greet_is_waited_for_for_ever()
    {
        Server.IsMute = true;
        var clock = new FakeClock();
        TimeSpan patience = TimeSpan.FromMilliseconds(100);
        Task reading = Read(Server.Client(clock).EventSub.Listen(
            Follows, Server.Options(options => (options.WelcomeTimeout, options.MaxRetries, options.LongestRetryDelay) = (patience, 2, TimeSpan.Zero))));
        for (int tries = 1; tries <= 3; tries++)
        {
            int made = tries;
            await UntilAsync(() => Server.Wires.Count == made);
            await clock.AdvanceToTimerAsync(patience);
        }

        EventSubConnectionException? end = null;
        try
        {
            await reading.WaitAsync(Eventually.Patience);
        }
        catch (EventSubConnectionException exception)
        {
            end = exception;
        }

        Assert.That(end?.Loss.Kind, Is.EqualTo(EventSubLossKind.NoWelcome));
        Assert.That(Server.Wires, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task A_server_that_is_not_there_is_tried_again_until_there_were_enough_tries()
    {
        Task reading = Read(Server.Client().EventSub.Listen(Follows, Server.Options(options => (options.Server, options.MaxRetries) = (new Uri("ws://127.0.0.1:1/ws"), 1))));
        Assert.That(async () => await reading.WaitAsync(Eventually.Patience), Throws.TypeOf<EventSubConnectionException>().With.Property("Loss").EqualTo(new EventSubLoss(EventSubLossKind.Unreachable)));
        await UntilAsync(() => States.Last().Status == EventSubStatus.Closed);
    }

    [Test]
    public async Task A_subscription_that_is_refused_is_told_and_the_others_are_listened_to()
    {
        Server.Refuse = body => (string?)body["type"] == "stream.online" ? (403, """{"error":"Forbidden","status":403,"message":"subscription missing proper authorization"}""") : null;
        EventSubPlan plan = new EventSubPlan().Add(EventSubTopic.StreamOnline, new BroadcasterCondition { BroadcasterUserId = new("1") }).Add(EventSubTopic.ChannelUpdate, new BroadcasterCondition { BroadcasterUserId = new("1") });
        EventSubListener listener = Server.Client().EventSub.Listen(plan, Server.Options());
        Start(listener);
        await UntilAsync(() => States.Any(state => state.Status == EventSubStatus.Subscribed));
        Assert.That(Errors.Single(), Is.TypeOf<TwitchForbiddenException>());
        Assert.That(listener.Changes!.Failed.Single().Subscription.Topic, Is.EqualTo(EventSubTopic.StreamOnline));
        Assert.That(() => listener.Changes.ThrowIfFailed(), Throws.TypeOf<EventSubPlanException>().With.Message.Contains("stream.online 1"));
    }

    [Test]
    public async Task When_nothing_can_be_subscribed_to_there_is_nothing_to_listen_to()
    {
        Server.Refuse = _ => (403, """{"error":"Forbidden","status":403,"message":"no"}""");
        Task reading = Read(Server.Client().EventSub.Listen(Follows, Server.Options()));
        Assert.That(async () => await reading.WaitAsync(Eventually.Patience), Throws.TypeOf<EventSubPlanException>().With.InnerException.TypeOf<TwitchForbiddenException>());
        await Task.CompletedTask;
    }

    [Test]
    public async Task Trouble_at_Twitch_while_subscribing_passes()
    {
        int tries = 0;
        Server.Refuse = _ => ++tries < 3 ? (503, """{"status":503,"message":"try later"}""") : null;
        Start(Server.Client().EventSub.Listen(Follows, Server.Options()));
        await UntilAsync(() => Server.Snapshot(server => server.Subscriptions).Count == 1);
        Assert.That(Server.Wires, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Another_plan_holds_at_once()
    {
        EventSubListener listener = Server.Client().EventSub.Listen(Follows, Server.Options());
        Start(listener);
        await UntilAsync(() => States.Any(state => state.Status == EventSubStatus.Subscribed));
        EventSubChanges? changes = await listener.ChangeAsync(new EventSubPlan().Add(EventSubTopic.StreamOnline, new BroadcasterCondition { BroadcasterUserId = new("1") }));
        Assert.That(changes!.Created.Concat(changes.Deleted).Select(item => item.Type), Is.EqualTo(new[] { "stream.online", "channel.follow" }), changes.ToString());
    }

    [Test]
    public async Task A_handler_gets_each_event_by_its_kind_and_what_it_throws_ends_nothing()
    {
        var heard = new System.Collections.Concurrent.ConcurrentQueue<string>();
        EventSubListener listener = Server.Client().EventSub.Listen(Follows, Server.Options());
        listener.OnError(Errors.Enqueue);
        EventSubHandlers handlers = new EventSubHandlers()
            .On<ChannelFollowEvent>((follow, _) =>
            {
                heard.Enqueue(follow.UserLogin);
                return follow.UserLogin == "bad" ? throw new FormatException("handler") : Task.CompletedTask;
            })
            .OnRevocation((told, _) =>
            {
                heard.Enqueue(told.Subscription.Status.Value);
                return Task.CompletedTask;
            })
            .OnOther((happened, _, _) =>
            {
                heard.Enqueue(happened.GetType().Name);
                return Task.CompletedTask;
            });
        using var stopping = new CancellationTokenSource();
        Task running = listener.RunAsync(handlers, stopping.Token);
        EventSubWire wire = await Server.WireAsync(0);
        await wire.FollowAsync("bad");
        await wire.FollowAsync("good");
        await wire.NotifyAsync("stream.offline", "1", "{}");
        await wire.RevokeAsync("channel.follow", "2", "user_removed");
        await UntilAsync(() => heard.Count == 4);
        Assert.That(heard, Is.EqualTo(new[] { "bad", "good", "StreamOfflineEvent", "user_removed" }));
        Assert.That(Errors.Single().Message, Is.EqualTo("handler"));
        await stopping.CancelAsync();
        Assert.That(async () => await running, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(listener.State.Status, Is.EqualTo(EventSubStatus.Closed));
    }

    [Test]
    public void Without_a_users_token_nothing_is_opened()
    {
        EventSubListener listener = Server.Client(TwitchCredentials.App("an-app", "of-app")).EventSub.Listen(Follows, Server.Options());
        Assert.That(() => Read(listener), Throws.TypeOf<AuthException>().With.Message.Contains("needs a user's token"));
        Assert.That(Server.Wires, Is.Empty);
    }

    [Test]
    public async Task A_slow_reader_loses_nothing_and_is_warned_of_once()
    {
        var lines = new Lines();
        EventSubListener listener = Server.Client().EventSub.Listen(Follows, Server.Options(options => (options.QueueCapacity, options.Logger) = (2, lines)));
        await using IAsyncEnumerator<EventSubNotification> told = listener.ReadAllAsync().GetAsyncEnumerator();
        ValueTask<bool> first = told.MoveNextAsync();
        EventSubWire wire = await Server.WireAsync(0);
        for (int i = 0; i < 50; i++)
            await wire.FollowAsync($"user{i}");
        await UntilAsync(() => lines.All.Any(IsWarning));
        List<string> users = [];
        for (bool more = await first; more; more = await told.MoveNextAsync())
        {
            users.Add(((ChannelFollowEvent)told.Current.Event!).UserLogin);
            if (users.Count == 50)
                break;
        }

        Assert.That(users, Is.EqualTo(Enumerable.Range(0, 50).Select(number => $"user{number}")));
        Assert.That(lines.All.Count(IsWarning), Is.EqualTo(1));

        static bool IsWarning(string line) => line.Contains("2 notifications wait for their reader", StringComparison.Ordinal);
    }
}
