using TwitterSdk.Emulator.State;
using TwitterSdk.Testing;

namespace TwitterSdk.Emulator.Tests.State;

public sealed class SmallWorldTests
{
    [Test]
    public async Task The_same_seed_makes_the_same_world_and_another_one_does_not()
    {
        var first = await TweetsAsync(7);
        var again = await TweetsAsync(7);
        Assert.That(again, Is.EqualTo(first));
        Assert.That(await TweetsAsync(8), Is.Not.EqualTo(first));
    }

    [Test]
    public async Task The_world_has_of_everything_and_lies_in_the_past()
    {
        var clock = new FakeClock();
        await using TwitterEmulator emulator = await TwitterEmulator.StartAsync(new TwitterEmulatorOptions { TimeProvider = clock });

        EmulatorUser first = emulator.State.Seed();

        IReadOnlyList<EmulatorTweet> tweets = emulator.State.Tweets.All;
        Assert.That(first.ScreenName, Is.EqualTo("ada"));
        Assert.That(tweets, Has.Count.GreaterThan(150));
        Assert.That(tweets.Select(tweet => tweet.CreatedAt), Is.Ordered.And.All.InRange(clock.GetUtcNow().AddDays(-15), clock.GetUtcNow()));
        Assert.That(tweets.Select(tweet => tweet.Id), Is.Ordered.And.Unique);
        foreach (Func<EmulatorTweet, bool> kind in (Func<EmulatorTweet, bool>[])[
            t => t.InReplyTo is not null, t => t.RetweetOf is not null, t => t.Quoted is not null, t => t.Poll is not null, t => t.Media.Count > 0, t => t.LikedBy.Count > 2])
        {
            Assert.That(tweets.Count(kind), Is.GreaterThan(0));
        }
    }

    private static async Task<string[]> TweetsAsync(int seed)
    {
        await using TwitterEmulator emulator = await TwitterEmulator.StartAsync(new TwitterEmulatorOptions { TimeProvider = new FakeClock() });
        emulator.State.Seed(seed);
        return [.. emulator.State.Tweets.All.Select(tweet => $"{tweet.Id} {tweet.Author.ScreenName} {tweet.Text} {tweet.LikedBy.Count}")];
    }
}
