using TwitterSdk.Emulator.Tests.Twitch.Support;
using TwitterSdk.Emulator.Twitch.State;

namespace TwitterSdk.Emulator.Tests.State;

/// <summary>Who follows whom, seen from either side.</summary>
public sealed class TwitchGraphTests : TwitchFixture
{
    [Test]
    public void Follows_are_told_newest_first_from_both_sides_until_they_end()
    {
        TwitchUser cid = State.AddUser("cid");
        State.Graph.Follow(Bob, Ann);
        TwitchFollow second = State.Graph.Follow(cid, Ann);
        State.Graph.Follow(cid, Bob);
        Assert.That(State.Graph.Follow(cid, Ann), Is.SameAs(second), "the second time nothing happens");
        Assert.That(State.Graph.Followers(Ann).Select(follow => follow.User.Login), Is.EqualTo(new[] { "cid", "bob" }));
        Assert.That(State.Graph.Followed(cid).Select(follow => follow.Channel.Login), Is.EqualTo(new[] { "bob", "ann" }));

        State.Graph.Unfollow(cid, Ann);
        State.Graph.Unfollow(cid, Ann);
        Assert.That((State.Graph.Find(cid, Ann), State.Graph.Followers(Ann).Single().User, State.Graph.Followed(cid).Single().Channel), Is.EqualTo(((TwitchFollow?)null, Bob, Bob)));
        Assert.That(State.Graph.Follow(cid, Ann), Is.Not.SameAs(second));
        Assert.That(State.Graph.Followers(Ann).Select(follow => follow.User.Login), Is.EqualTo(new[] { "cid", "bob" }));
    }
}
