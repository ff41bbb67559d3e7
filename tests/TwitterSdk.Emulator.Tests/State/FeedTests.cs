using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Tests.Support;
using TwitterSdk.Emulator.Wire;

namespace TwitterSdk.Emulator.Tests.State;

/// <summary>Feeds are put together of parts; what they hold is what a walk over all tweets would find.</summary>
public sealed class FeedTests : EmulatorFixture
{
    [Test]
    public void Feeds_are_what_a_walk_over_all_tweets_finds([Values(1, 2, 3)] int seed)
    {
        var random = new Random(seed);
        List<EmulatorUser> users = [.. Enumerable.Range(0, 12).Select(i => State.AddUser($"weaver{i}"))];
        EmulatorList list = State.Lists.Add(users[0], "Weavers");
        List<EmulatorTweet> tweets = [State.AddTweet(users[0], "First @weaver1")];
        for (int i = 0; i < 600; i++)
        {
            EmulatorUser user = users[random.Next(users.Count)], other = users[random.Next(users.Count)];
            EmulatorTweet tweet = tweets[random.Next(tweets.Count)];
            switch (random.Next(8))
            {
                case 0:
                    State.Graph.Follow(user, other);
                    break;
                case 1:
                    State.Graph.Mute(user, other);
                    break;
                case 2:
                    tweets.Add(State.Tweets.AddRetweet(user, tweet));
                    break;
                case 3 when tweet.RetweetOf is null && !tweet.IsSuperseded:
                    tweets.Add(State.Tweets.AddVersion(tweet, $"Again {i} @WEAVER{random.Next(12)}"));
                    break;
                case 4 when tweets.Count > 20:
                    State.Tweets.Remove(tweet);
                    tweets.RemoveAll(gone => !State.Tweets.TryFind(gone.Id, out _));
                    break;
                case 5:
                    State.Lists.AddMember(list, user);
                    break;
                default:
                    tweets.Add(State.AddTweet(user, $"Loom {i} @weaver{random.Next(12)} and @weaver{random.Next(12)}"));
                    break;
            }
        }

        foreach (EmulatorUser me in users)
        {
            Assert.That(Feeds.Home(State, me), Is.EqualTo(State.Tweets.NewestFirst().Where(tweet =>
                tweet.Author == me || (State.Graph.Follows.Has(me, tweet.Author) && !State.Graph.Mutes.Has(me, tweet.Author)))), $"home of {me}");
            Assert.That(Feeds.Mentions(State, me), Is.EqualTo(State.Tweets.NewestFirst().Where(tweet => tweet.RetweetOf is null && tweet.WireText.Entities.Any(
                entity => entity.Kind == TextEntityKind.Mention && entity.Value.Equals(me.ScreenName, StringComparison.OrdinalIgnoreCase)))), $"mentions of {me}");
        }

        Assert.That(Feeds.Of(list), Is.EqualTo(State.Tweets.NewestFirst().Where(tweet => list.MemberList.Contains(tweet.Author))));
    }

    [Test]
    public void Nobody_waits_at_the_end_of_a_thread_of_a_hundred_thousand()
    {
        EmulatorTweet first = State.AddTweet(Alice, "0"), last = first;
        for (int i = 1; i < 100_000; i++)
            last = State.Tweets.AddReply(Alice, last, "and so on");

        Assert.That(last.ConversationStart, Is.SameAs(first));
    }
}
