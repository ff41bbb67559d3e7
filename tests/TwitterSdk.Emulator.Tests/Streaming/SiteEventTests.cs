#pragma warning disable CS0618 // The streams of v1.1 are retired, and still supported here.
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Tests.Streaming.V2;
using TwitterSdk.V1;

namespace TwitterSdk.Emulator.Tests.Streaming;

/// <summary>What happens in accounts beside Tweets, as user and site streams told it.</summary>
public sealed class SiteEventTests : SiteFixture
{
    private EmulatorTweet _tweet = null!;
    private EmulatorTweet _retweet = null!;
    private EmulatorList _list = null!;
    private EmulatorUser _carol = null!;

    // What happens, for whom it is told, and with what.
    private static readonly (string Event, Action<SiteEventTests> Happen, string For, Type? Object)[] s_events =
    [
        ("favorite", test => test.State.Tweets.Like(test._carol, test._tweet), "alice", typeof(StreamEventTweet)),
        ("unfavorite", test => test.State.Tweets.Unlike(test.Bob, test._tweet), "alice bob", typeof(StreamEventTweet)),
        ("favorited_retweet", test => test.State.Tweets.Like(test._carol, test._retweet), "bob", typeof(StreamEventTweet)),
        ("quoted_tweet", test => test.State.Tweets.AddQuote(test._carol, test._tweet, "see"), "alice", typeof(StreamEventTweet)),
        ("retweeted_retweet", test => test.State.Tweets.AddRetweet(test._carol, test._retweet), "bob", typeof(StreamEventTweet)),
        ("follow", test => test.State.Follow(test.Bob, test._carol), "bob", null),
        ("unfollow", test => test.State.Graph.Unfollow(test.Bob, test.Alice), "bob", null),
        ("block", test => test.State.Graph.Block(test.Alice, test._carol), "alice", null),
        ("unblock", test => test.State.Graph.Unblock(test.Alice, test.Bob), "alice", null),
        ("mute", test => test.State.Graph.Mute(test.Alice, test._carol), "alice", null),
        ("unmute", test => test.State.Graph.Unmute(test.Alice, test.Bob), "alice", null),
        ("list_created", test => test.State.Lists.Add(test.Alice, "Looms"), "alice", typeof(StreamEventList)),
        ("list_updated", test => test.Twitter.V1.Lists.UpdateAsync(new() { ListId = new(test._list.Id), Description = "Wool" }), "alice", typeof(StreamEventList)),
        ("list_member_added", test => test.State.Lists.AddMember(test._list, test._carol), "alice", typeof(StreamEventList)),
        ("list_member_removed", test => test.State.Lists.RemoveMember(test._list, test.Bob), "alice bob", typeof(StreamEventList)),
        ("list_user_subscribed", test => test.State.Lists.AddSubscriber(test._list, test._carol), "alice", typeof(StreamEventList)),
        ("list_user_unsubscribed", test => test.State.Lists.RemoveSubscriber(test._list, test.Bob), "alice bob", typeof(StreamEventList)),
        ("list_destroyed", test => test.State.Lists.Remove(test._list), "alice", typeof(StreamEventList)),
        ("user_update", test => test.Bob.Description = "Weaves", "bob", null),
        ("access_revoked", test => test.State.Apps.Revoke(test.BobsToken), "bob", typeof(StreamEventApp)),
    ];

    private static IEnumerable<TestCaseData> Events => s_events.Select(one => new TestCaseData(one.Event).SetArgDisplayNames(one.Event));

    [SetUp]
    public void Prepare()
    {
        _carol = State.AddUser("carol");
        _tweet = State.AddTweet(Alice, "mine");
        _retweet = State.Tweets.AddRetweet(Bob, _tweet);
        _list = State.Lists.Add(Alice, "Weavers");
        State.Tweets.Like(Bob, _tweet);
        State.Lists.AddMember(_list, Bob);
        State.Lists.AddSubscriber(_list, Bob);
        State.Follow(Bob, Alice);
        State.Graph.Mute(Alice, Bob);
    }

    [Test]
    public void Every_event_of_the_spec_happens_here() => Assert.That(
        s_events.Select(one => one.Event),
        Is.EquivalentTo(typeof(StreamEventType).GetProperties().Where(one => one.PropertyType == typeof(StreamEventType)).Select(one => ((StreamEventType)one.GetValue(null)!).Value)));

    [TestCaseSource(nameof(Events))]
    public async Task It_comes_typed_for_those_whom_it_concerns(string name)
    {
        (_, Action<SiteEventTests> happen, string whose, Type? target) = s_events.Single(one => one.Event == name);
        if (name == "unblock")
            State.Graph.Block(Alice, Bob);
        (Walk<StreamMessage> walk, _) = await OpenAsync();
        happen(this);
        foreach (string user in whose.Split(' '))
        {
            StreamEvent told = await NextEventAsync(walk, user);
            Assert.That((told.Event.Value, told.TargetObject?.GetType()), Is.EqualTo((name, target)));
        }

        await walk.DisposeAsync();
    }

    [Test]
    public async Task Whoever_is_blocked_muted_or_put_on_a_private_list_does_not_hear_of_it()
    {
        (Walk<StreamMessage> walk, _) = await OpenAsync();
        _list.IsPrivate = true;
        State.Graph.Block(_carol, Bob);
        State.Graph.Mute(_carol, Bob);
        State.Lists.RemoveMember(_list, Bob);
        State.AddTweet(Bob, "heard nothing");
        List<(string For, StreamMessage Message)> told = await NextAsync(walk, 2);
        await walk.DisposeAsync();
        Assert.That(told.Select(one => (one.For, one.Message.GetType())), Is.EqualTo(new[] { ("alice", typeof(StreamEvent)), ("bob", typeof(StreamStatus)) }));
    }

    [Test]
    public async Task A_user_who_withdraws_the_access_leaves_the_stream()
    {
        (Walk<StreamMessage> walk, string id) = await OpenAsync();
        State.Apps.Revoke(BobsToken);
        State.AddTweet(Bob, "unheard");
        State.AddTweet(Alice, "heard");
        List<(string For, StreamMessage Message)> told = await NextAsync(walk, 2);
        SiteStreamInfo info = await Twitter.V1.Streams.GetSiteInfoAsync(id);
        await walk.DisposeAsync();
        Assert.That(((StreamEventApp)((StreamEvent)told[0].Message).TargetObject!).ClientApplication.Name, Is.EqualTo(Token.App.Name));
        Assert.That((told[1].For, info.Info.Users.Single().Name), Is.EqualTo(("alice", "alice")));
    }

    [Test]
    public async Task A_user_stream_has_the_same_and_ends_with_its_token()
    {
        await using var walk = new Walk<StreamMessage>(Twitter.V1.Streams.UserAsync(new() { Track = ["looms"] }).With(options => options with { Reconnect = options.Reconnect with { MaxRetries = 0 } }));
        await walk.NextAsync();
        State.AddTweet(_carol, "nothing to do with Alice");
        State.AddTweet(_carol, "looms of strangers");
        State.Tweets.Like(_carol, _tweet);
        State.Messages.Add(_carol, Alice, "psst");
        State.Apps.Revoke(Token);
        List<StreamMessage> told = await walk.NextAsync(5);
        Assert.That(told.Select(message => message.GetType()), Is.EqualTo(new[]
        {
            typeof(StreamStatus), typeof(StreamEvent), typeof(StreamDirectMessage), typeof(StreamEvent), typeof(StreamDisconnect),
        }));
        Assert.That(((StreamDisconnect)told[^1]).Disconnect.Meaning, Is.EqualTo(DisconnectCode.TokenRevoked));
    }

    /// <summary>The next event for a user; the Tweet that belongs to one is passed.</summary>
    private async Task<StreamEvent> NextEventAsync(Walk<StreamMessage> walk, string user)
    {
        while (true)
        {
            (string whose, StreamMessage message) = await NextAsync(walk, State);
            if (whose == user && message is StreamEvent told)
                return told;
        }
    }
}
