using System.Text.Json.Nodes;
using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Json;
using TwitterSdk.Twitch.EventSub;
using TwitterSdk.Twitch.EventSub.Errors;

namespace TwitterSdk.Twitch.Tests.EventSub;

/// <summary>Subscriptions as desired state.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class PlanTests : EventSubFixture
{
    private const string Secret = "a long secret";
    private static readonly Uri s_callback = new("https://app.example/eventsub");
    private static readonly BroadcasterCondition s_one = new() { BroadcasterUserId = new("1") };
    private readonly EventSubPlan _plan = new EventSubPlan().Add(EventSubTopic.StreamOnline, s_one).Add(EventSubTopic.ChannelRaid, new RaidCondition { ToBroadcasterUserId = new("1") });

    [Test]
    public async Task What_is_missing_is_made_what_is_not_planned_or_dead_is_deleted_and_what_leads_elsewhere_is_left_alone()
    {
        const string here = """{"method":"webhook","callback":"https://app.example/eventsub"}""";
        const string elsewhere = """{"method":"webhook","callback":"https://other.example/eventsub"}""";
        Server.Add("channel.raid", "1", """{"from_broadcaster_user_id":"","to_broadcaster_user_id":"1"}""", here);
        Server.Add("stream.online", "1", """{"broadcaster_user_id":"1"}""", here, "webhook_callback_verification_failed");
        Server.Add("stream.offline", "1", """{"broadcaster_user_id":"1"}""", here);
        Server.Add("stream.offline", "1", """{"broadcaster_user_id":"1"}""", elsewhere);

        EventSubChanges changes = await Server.Client().EventSub.SyncAsync(_plan, SubscriptionTransport.Webhook(s_callback, Secret));
        EventSubChanges again = await Server.Client().EventSub.SyncAsync(_plan, SubscriptionTransport.Webhook(s_callback, Secret));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(changes.Created.Select(item => item.Type), Is.EqualTo(new[] { "stream.online" }));
            Assert.That(changes.Deleted.Select(item => item.Type), Is.EqualTo(new[] { "stream.online", "stream.offline" }));
            Assert.That((changes.Kept, changes.IsComplete, changes.MaxTotalCost), Is.EqualTo((1, true, 10)));
            Assert.That((again.Kept, again.Created.Count, again.Deleted.Count), Is.EqualTo((2, 0, 0)));
            Assert.That(Server.Calls, Is.All.EndsWith("Bearer of-app"));
            Assert.That(Server.Snapshot(server => server.Subscriptions), Has.Count.EqualTo(3));
        }
    }

    [Test]
    public async Task The_dead_sessions_of_a_user_make_room_first()
    {
        Server.Add("stream.online", "1", """{"broadcaster_user_id":"1"}""", """{"method":"websocket","session_id":"gone"}""", "websocket_failed_ping_pong");
        Server.Add("stream.online", "1", """{"broadcaster_user_id":"1"}""", """{"method":"websocket","session_id":"another-program"}""");
        EventSubChanges changes = await Server.Client().EventSub.SyncAsync(_plan, SubscriptionTransport.WebSocket("mine"));
        Assert.That(changes.Deleted.Single().Transport.SessionId, Is.EqualTo("gone"));
        Assert.That(Server.Calls.Select(call => call.Split(' ')[0]), Is.EqualTo(new[] { "GET", "DELETE", "POST", "POST" }));
        Assert.That(Server.Calls, Is.All.EndsWith("Bearer of-ada"));
    }

    [TestCase("cost", "total cost exceeded", EventSubLimit.Cost)]
    [TestCase("same", "maximum subscriptions with type and condition exceeded", EventSubLimit.SameSubscription)]
    [TestCase("connections", "number of websocket transports limit exceeded", EventSubLimit.Connections)]
    [TestCase("session", "maximum number of subscriptions per transport exceeded", EventSubLimit.PerConnection)]
    [TestCase("other", "too many subscriptions", EventSubLimit.Unknown)]
    public async Task A_full_house_is_no_rate_limit_to_wait_for(string kind, string message, EventSubLimit limit)
    {
        Server.Refuse = _ => (429, $$"""{"error":"Too Many Requests","status":429,"message":"{{message}}"}""");
        EventSubChanges changes = await Server.Client().EventSub.SyncAsync(_plan, SubscriptionTransport.WebSocket("mine"));
        Assert.That(changes.Failed, Has.Count.EqualTo(2), kind);
        Assert.That(changes.Failed[0].Reason, Is.TypeOf<EventSubLimitException>().With.Property("Limit").EqualTo(limit).And.Property("Cure").Not.Empty);
    }

    [Test]
    public async Task What_is_there_already_in_spite_of_the_list_is_fine()
    {
        Server.Refuse = _ => (409, """{"error":"Conflict","status":409,"message":"subscription already exists"}""");
        EventSubChanges changes = await Server.Client().EventSub.SyncAsync(_plan, SubscriptionTransport.Conduit(new("c1")));
        Assert.That((changes.Kept, changes.IsComplete), Is.EqualTo((2, true)));
    }

    [Test]
    public void The_wrong_kind_of_token_is_told_before_anything_is_sent()
    {
        TwitchClient user = Server.Client(TwitchCredentials.User("an-app", "of-ada"));
        TwitchClient app = Server.Client(TwitchCredentials.App("an-app", "of-app"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => user.EventSub.SyncAsync(_plan, SubscriptionTransport.Webhook(s_callback, Secret)), Throws.TypeOf<AuthException>().With.Message.Contains("the app's token"));
            Assert.That(() => user.EventSub.SyncAsync(_plan, SubscriptionTransport.Conduit(new("c1"))), Throws.TypeOf<AuthException>());
            Assert.That(() => app.EventSub.SyncAsync(_plan, SubscriptionTransport.WebSocket("s")), Throws.TypeOf<AuthException>().With.Message.Contains("a user's token"));
            Assert.That(Server.Calls, Is.Empty);
        }
    }

    [Test]
    public void A_condition_of_another_kind_is_refused_by_name() =>
        Assert.That(() => _plan.Add(EventSubTopic.ChannelFollow, s_one), Throws.ArgumentException.With.Message.Contains("channel.follow 2 is watched with a ModeratorCondition, not with a BroadcasterCondition"));

    [TestCase("short")]
    [TestCase("not ascii ä")]
    public void A_secret_that_Twitch_does_not_take_is_refused_and_not_told(string secret) =>
        Assert.That(() => SubscriptionTransport.Webhook(s_callback, secret), Throws.ArgumentException.With.Message.Not.Contains(secret));

    [Test]
    public void The_same_thing_is_planned_once_and_new_topics_can_be_named()
    {
        _plan.Add(EventSubTopic.StreamOnline, new BroadcasterCondition { BroadcasterUserId = new("1") });
        _plan.Add(EventSubTopic.Of("channel.new", "1"), new UnknownEventSubCondition(JsonRaw.Parse("""{"broadcaster_user_id":"1"}""")));
        Assert.That(_plan.Count, Is.EqualTo(3));
        Assert.That(() => _plan.Add("channel.new", s_one), Throws.ArgumentException);
    }

    [Test]
    public void All_83_topics_have_a_condition_and_an_event_of_their_own()
    {
        EventSubTopic[] topics = [.. typeof(EventSubTopic).GetProperties().Where(property => property.PropertyType == typeof(EventSubTopic)).Select(property => (EventSubTopic)property.GetValue(null)!)];
        Assert.That(topics, Has.Length.EqualTo(83));
        foreach (EventSubTopic topic in topics)
        {
            EventSubNotification read = JsonModel.Parse<EventSubNotification>(new JsonObject
            {
                ["subscription"] = new JsonObject { ["type"] = topic.Type, ["version"] = topic.Version, ["condition"] = new JsonObject() },
                ["event"] = new JsonObject(),
            }.ToJsonString());
            Assert.That(read.Event, Is.Not.Null.And.Not.TypeOf<UnknownEventSubEvent>(), topic.Value);
            Assert.That(read.Subscription.Condition, Is.Not.TypeOf<UnknownEventSubCondition>(), topic.Value);
            Assert.That(read.Topic, Is.EqualTo(topic));
            Assert.That(() => new EventSubPlan().Add(topic, read.Subscription.Condition), Throws.Nothing, topic.Value);
        }
    }
}
