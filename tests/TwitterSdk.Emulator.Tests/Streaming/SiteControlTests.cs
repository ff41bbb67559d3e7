#pragma warning disable CS0618 // The streams of v1.1 are retired, and still supported here.
using TwitterSdk.Core.Errors;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Tests.Streaming.V2;
using TwitterSdk.V1;

namespace TwitterSdk.Emulator.Tests.Streaming;

public sealed class SiteControlTests : SiteFixture
{
    [Test]
    public async Task Users_are_taken_in_and_let_go_while_it_runs()
    {
        EmulatorUser carol = State.AddUser("carol");
        State.Apps.IssueToken(Token.App, carol);
        (Walk<StreamMessage> walk, string id) = await OpenAsync();
        await Twitter.V1.Streams.AddSiteUsersAsync(id, [new(carol.Id), new(Bob.Id)]);
        await Twitter.V1.Streams.RemoveSiteUserAsync(id, new(Alice.Id));
        State.AddTweet(Alice, "gone");
        State.AddTweet(carol, "new here");
        List<(string For, StreamMessage Message)> told = await NextAsync(walk, 2);
        SiteStreamInfo info = await Twitter.V1.Streams.GetSiteInfoAsync(id);
        await walk.DisposeAsync();
        Assert.That(told.Select(one => (one.For, one.Message.GetType())), Is.EqualTo(new[] { ("carol", typeof(StreamFriends)), ("carol", typeof(StreamStatus)) }));
        Assert.That(info.Info.Users.Select(user => user.Name), Is.EqualTo(new[] { "bob", "carol" }));
    }

    [Test]
    public async Task Its_settings_are_told_as_they_were_asked_for()
    {
        (Walk<StreamMessage> walk, string id) = await OpenAsync(new() { With = StreamWith.Followings, Replies = StreamReplies.All, Delimited = StreamDelimiter.Length });
        SiteStreamSettings info = (await Twitter.V1.Streams.GetSiteInfoAsync(id)).Info;
        await walk.DisposeAsync();
        Assert.That((info.With, info.Replies, info.Delimited, info.IncludeFollowingsActivity), Is.EqualTo(("followings", "all", "length", true)));
    }

    [Test]
    public async Task Whom_its_users_follow_comes_in_pages()
    {
        for (int i = 0; i < 5_001; i++)
            State.Follow(Bob, State.AddUser($"friend{i}"));
        (Walk<StreamMessage> walk, string id) = await OpenAsync();
        SiteStreamFriends first = await Twitter.V1.Streams.GetSiteFriendIdsAsync(id, new(Bob.Id));
        List<UserId> all = [];
        await foreach (UserId friend in Twitter.V1.Streams.EnumerateSiteFriendIdsAsync(id, new(Bob.Id)))
            all.Add(friend);
        await walk.DisposeAsync();
        Assert.That((first.Follow.User!.Name, first.Follow.Friends.Count, all.Distinct().Count()), Is.EqualTo(("bob", 5_000, 5_001)));
    }

    [Test]
    public async Task It_obeys_only_those_who_opened_it_and_while_it_is_open()
    {
        (Walk<StreamMessage> walk, string id) = await OpenAsync();
        ITwitterClient other = Twitter.As(TwitterCredentials.User(Token.App.ConsumerKey, Token.App.ConsumerSecret, BobsToken.Token, BobsToken.Secret));
        Assert.That(() => other.V1.Streams.GetSiteInfoAsync(id), Throws.InstanceOf<DoesNotExistException>());
        Assert.That(() => Twitter.V1.Streams.RemoveSiteUserAsync(id, new(1)), Throws.InstanceOf<ApiException>());
        await walk.DisposeAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (State.Streams.Open > 0)
            await Task.Delay(5, patience.Token);
        Assert.That(() => Twitter.V1.Streams.GetSiteInfoAsync(id), Throws.InstanceOf<DoesNotExistException>());
    }
}
