using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Twitch.State;
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

    [Test]
    public async Task The_same_seed_makes_the_same_Twitch_and_another_one_does_not()
    {
        string first = await ChannelsAsync(7);
        Assert.That(await ChannelsAsync(7), Is.EqualTo(first));
        Assert.That(await ChannelsAsync(8), Is.Not.EqualTo(first));
        Assert.That(first, Does.Contain("live"));
    }

    private static async Task<string> ChannelsAsync(int seed)
    {
        await using TwitterEmulator emulator = await TwitterEmulator.StartAsync(new TwitterEmulatorOptions { TimeProvider = new FakeClock() });
        TwitchState twitch = emulator.Twitch.State;
        twitch.Seed(seed);
        return string.Join('\n', twitch.Users.All.Select(user =>
            $"{user.Id} {user.Login} {user.Game} {user.Views} {twitch.Graph.Followers(user).Count} {(twitch.Streams.TryFind(user, out TwitchStream? stream) ? $"live {stream.StartedAt} {stream.Viewers}" : "")}"));
    }

    private static async Task<string[]> TweetsAsync(int seed)
    {
        await using TwitterEmulator emulator = await TwitterEmulator.StartAsync(new TwitterEmulatorOptions { TimeProvider = new FakeClock() });
        emulator.State.Seed(seed);
        return [.. emulator.State.Tweets.All.Select(tweet => $"{tweet.Id} {tweet.Author.ScreenName} {tweet.Text} {tweet.LikedBy.Count}")];
    }
}
