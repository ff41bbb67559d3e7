#pragma warning disable CS0618 // The streams of v1.1 are retired, and still supported here.
using TwitterSdk.Core.Json;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Tests.Streaming.V2;
using TwitterSdk.Emulator.Tests.Support;
using TwitterSdk.V1;

namespace TwitterSdk.Emulator.Tests.Streaming;

public sealed class SiteStreamTests : SiteFixture
{
    private static readonly (Type Kind, string Json)[] s_byHand =
    [
        (typeof(StreamStatus), """{"id":1,"text":"hello"}"""),
        (typeof(StreamDelete), """{"delete":{"status":{"id":1,"user_id":2}}}"""),
        (typeof(StreamScrubGeo), """{"scrub_geo":{"user_id":1,"up_to_status_id":2}}"""),
        (typeof(StreamLimit), """{"limit":{"track":42}}"""),
        (typeof(StreamStatusWithheld), """{"status_withheld":{"id":1,"user_id":2,"withheld_in_countries":["DE"]}}"""),
        (typeof(StreamUserWithheld), """{"user_withheld":{"id":1,"withheld_in_countries":["DE","AR"]}}"""),
        (typeof(StreamUserDelete), """{"user_delete":{"id":1}}"""),
        (typeof(StreamUserUndelete), """{"user_undelete":{"id":1}}"""),
        (typeof(StreamUserSuspend), """{"user_suspend":{"id":1}}"""),
        (typeof(StreamUserUnsuspend), """{"user_unsuspend":{"id":1}}"""),
        (typeof(StreamDisconnect), """{"disconnect":{"code":12,"stream_name":"site","reason":"shed load"}}"""),
        (typeof(StreamWarning), """{"warning":{"code":"FALLING_BEHIND","message":"slow","percent_full":60}}"""),
        (typeof(StreamFriends), """{"friends_str":["1","2"]}"""),
        (typeof(StreamDirectMessage), """{"direct_message":{"id":1,"text":"psst","sender_id":1,"sender_screen_name":"a","recipient_id":2,"recipient_screen_name":"b","created_at":"Wed Oct 10 20:19:24 +0000 2018"}}"""),
        (typeof(StreamEvent), """{"event":"brand_new","created_at":"Wed Oct 10 20:19:24 +0000 2018","source":{"id":1,"name":"a","screen_name":"a"},"target":{"id":2,"name":"b","screen_name":"b"}}"""),
        (typeof(SiteStreamControl), """{"control":{"control_uri":"/1.1/site/c/1"}}"""),
        (typeof(SiteStreamEnvelope), """{"for_user":1,"message":{"limit":{"track":1}}}"""),
        (typeof(UnknownStreamMessage), """{"brand_new":1}"""),
    ];

    private static IEnumerable<TestCaseData> ByHand => s_byHand.Select(one => new TestCaseData(one.Kind, one.Json).SetArgDisplayNames(one.Kind.Name));

    [Test]
    public async Task It_begins_with_its_address_and_with_whom_its_users_follow()
    {
        State.Follow(Alice, Bob);
        EmulatorUser stranger = State.AddUser("stranger");
        await using var walk = new Walk<StreamMessage>(Twitter.V1.Streams.SiteAsync([new(Alice.Id), new(Bob.Id), new(stranger.Id)], new() { StringifyFriendIds = true }));
        var control = (SiteStreamControl)await walk.NextAsync();
        List<(string For, StreamMessage Message)> friends = await NextAsync(walk, 2);
        SiteStreamInfo info = await Twitter.V1.Streams.GetSiteInfoAsync(control.Control.StreamId);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(control.Control.ControlUri, Is.EqualTo("/1.1/site/c/" + control.Control.StreamId));
            Assert.That(friends.Select(one => (one.For, string.Join(' ', ((StreamFriends)one.Message).FriendsStr!))), Is.EqualTo(new[] { ("alice", $"{Bob.Id}"), ("bob", "") }));
            Assert.That(info.Info.Users.Select(user => (user.Name, user.DirectMessages)), Is.EqualTo(new (string, bool?)[] { ("alice", true), ("bob", true) }));
        }
    }

    [Test]
    public async Task A_tweet_comes_for_each_user_whom_it_concerns()
    {
        EmulatorUser carol = State.AddUser("carol");
        State.Follow(Alice, carol);
        (Walk<StreamMessage> walk, _) = await OpenAsync();
        State.AddTweet(carol, "for those who asked for followings");
        EmulatorTweet both = State.AddTweet(Alice, "hello @bob");
        State.Tweets.AddReply(carol, both, "an answer");
        State.Tweets.Remove(both);
        List<(string For, StreamMessage Message)> told = await NextAsync(walk, 5);
        await walk.DisposeAsync();
        Assert.That(told.Select(one => (one.For, (one.Message as StreamStatus)?.Value.Text)), Is.EqualTo(new (string, string?)[]
        {
            ("alice", "hello @bob"), ("bob", "hello @bob"), ("alice", "an answer"), ("alice", null), ("bob", null),
        }));
        Assert.That(((StreamDelete)told[^1].Message).Delete.Status!.UserId.Value, Is.EqualTo(Alice.Id));
    }

    [Test]
    public async Task What_friends_post_comes_where_it_was_asked_for_without_what_they_say_to_strangers()
    {
        EmulatorUser carol = State.AddUser("carol");
        EmulatorTweet strange = State.AddTweet(State.AddUser("dave"), "before");
        State.Follow(Alice, carol);
        (Walk<StreamMessage> walk, _) = await OpenAsync(new() { With = StreamWith.Followings });
        State.Tweets.AddReply(carol, strange, "among strangers");
        State.AddTweet(carol, "among friends");
        Assert.That((await NextAsync(walk, 1)).Select(one => (one.For, ((StreamStatus)one.Message).Value.Text)), Is.EqualTo(new[] { ("alice", "among friends") }));
        await walk.DisposeAsync();

        (walk, _) = await OpenAsync(new() { With = StreamWith.Followings, Replies = StreamReplies.All });
        State.Tweets.AddReply(carol, strange, "all replies");
        Assert.That(((StreamStatus)(await NextAsync(walk, 1))[0].Message).Value.Text, Is.EqualTo("all replies"));
        await walk.DisposeAsync();
    }

    [Test]
    public async Task What_was_cut_off_is_whole_beside_it()
    {
        (Walk<StreamMessage> walk, _) = await OpenAsync();
        string text = string.Join(' ', Enumerable.Repeat("weaving", 30));
        State.AddTweet(Alice, text);
        Tweet tweet = ((StreamStatus)(await NextAsync(walk, 1))[0].Message).Value;
        await walk.DisposeAsync();
        Assert.That((tweet.Truncated, tweet.ExtendedTweet?.FullText, tweet.Text!.Length), Is.EqualTo((true, text, 140)));
    }

    [Test]
    public async Task Direct_messages_and_their_deletion_come_for_both_sides()
    {
        (Walk<StreamMessage> walk, _) = await OpenAsync();
        EmulatorMessage sent = State.Messages.Add(Alice, Bob, "psst & hush");
        State.Messages.Remove(sent, Bob);
        List<(string For, StreamMessage Message)> told = await NextAsync(walk, 3);
        await walk.DisposeAsync();
        Assert.That(told.Select(one => one.For), Is.EqualTo(new[] { "alice", "bob", "bob" }));
        DirectMessage message = ((StreamDirectMessage)told[0].Message).DirectMessage;
        DeletedDirectMessage deleted = ((StreamDelete)told[2].Message).Delete.DirectMessage!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((message.SenderScreenName, message.Recipient!.ScreenName, message.Text), Is.EqualTo(("alice", "bob", "psst &amp; hush")));
            Assert.That((deleted.Id.Value, deleted.UserId.Value), Is.EqualTo((sent.Id, Bob.Id)));
        }
    }

    [Test]
    public async Task Direct_messages_come_only_where_the_app_may_see_them()
    {
        BobsToken.Access = EmulatorAccess.ReadWrite;
        (Walk<StreamMessage> walk, string id) = await OpenAsync();
        State.Messages.Add(Alice, Bob, "for Alice's eyes");
        State.AddTweet(Bob, "next");
        List<(string For, StreamMessage Message)> told = await NextAsync(walk, 2);
        SiteStreamInfo info = await Twitter.V1.Streams.GetSiteInfoAsync(id);
        await walk.DisposeAsync();
        Assert.That(told.Select(one => (one.For, one.Message.GetType())), Is.EqualTo(new[] { ("alice", typeof(StreamDirectMessage)), ("bob", typeof(StreamStatus)) }));
        Assert.That(info.Info.Users.Single(user => user.Name == "bob").DirectMessages, Is.False);
    }

    [Test]
    public async Task A_line_for_one_user_can_be_sent_from_outside()
    {
        (Walk<StreamMessage> walk, _) = await OpenAsync();
        var anybody = new WireClient(Emulator, TimeProvider.System);
        await anybody.PostJsonAsync("_emulator/streams", """{"user":"bob","line":"{\"limit\":{\"track\":42}}"}""");
        (string whose, StreamMessage message) = await NextAsync(walk, State);
        WireAnswer refused = await anybody.PostJsonAsync("_emulator/streams", """{"user":"nobody","line":"{}"}""");
        await walk.DisposeAsync();
        Assert.That((whose, ((StreamLimit)message).Limit.Undelivered, (int)refused.Status), Is.EqualTo(("bob", 42L, 404)));
    }

    [Test]
    public void Every_kind_of_message_is_among_those_sent_by_hand() => Assert.That(
        typeof(StreamMessage).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(StreamMessage))),
        Is.EquivalentTo(s_byHand.Select(one => one.Kind)));

    [TestCaseSource(nameof(ByHand))]
    public async Task It_arrives_typed_in_the_envelope_of_its_user(Type kind, string json)
    {
        (Walk<StreamMessage> walk, _) = await OpenAsync();
        State.Streams.Send(Bob, json);
        (string whose, StreamMessage message) = await NextAsync(walk, State);
        await walk.DisposeAsync();
        Assert.That((whose, message.GetType()), Is.EqualTo(("bob", kind)), JsonModel.ToJson(message));
    }
}
