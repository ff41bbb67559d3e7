using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Tests.EndToEnd;
using TwitterSdk.Testing;
using TwitterSdk.Configuration;
using TwitterSdk.V2;

namespace TwitterSdk.Emulator.Tests.V2;

/// <summary>Long tweets and changed tweets, with the real client.</summary>
public sealed class EditTests : ClientFixture
{
    private readonly FakeClock _clock = new();

    protected override void Configure(TwitterEmulatorOptions options) => options.TimeProvider = _clock;

    protected override void Configure(TwitterClientOptions options) => options.Clock = _clock;

    [Test]
    public async Task A_long_tweet_is_cut_and_told_whole_beside()
    {
        string text = string.Join(' ', Enumerable.Repeat("loom", 99)) + " #weaving";
        Alice.IsPremium = true;

        CreatedTweetAnswer posted = await Twitter.V2.Tweets.CreateAsync(new() { Text = text });
        TweetAnswer read = await Twitter.V2.Tweets.GetAsync(posted.Data!.Id, new() { TweetFields = TweetFields.All });

        Assert.That(read.Data!.Text, Has.Length.EqualTo(280).And.EndsWith("\u2026"));
        Assert.That(read.Data.Entities, Is.Null);
        Assert.That(read.Data.NoteTweet!.Text, Is.EqualTo(text));
        Assert.That(read.Data.NoteTweet.Entities!.Hashtags!.Single().Tag, Is.EqualTo("weaving"));
    }

    [Test]
    public void Who_does_not_pay_is_held_to_280() =>
        Assert.That(() => Twitter.V2.Tweets.CreateAsync(new() { Text = new string('a', 281) }), Throws.InstanceOf<HTTPForbiddenException>());

    [Test]
    public async Task A_changed_tweet_has_all_its_versions_and_the_newest_is_what_others_see()
    {
        Alice.IsPremium = true;
        CreatedTweetAnswer first = await Twitter.V2.Tweets.CreateAsync(new() { Text = "Helo" });
        CreatedTweetAnswer second = await Edit(first, "Hello");

        TweetPage timeline = await Twitter.V2.Tweets.GetTimelineAsync(new(Alice.Id));
        TweetAnswer old = await Twitter.V2.Tweets.GetAsync(first.Data!.Id, new() { TweetFields = [TweetField.EditControls] });

        TweetId[] versions = [first.Data.Id, second.Data!.Id];
        Assert.That(second.Data.EditHistoryTweetIds, Is.EqualTo(versions));
        Assert.That(timeline.Data!.Single().Text, Is.EqualTo("Hello"));
        Assert.That(old.Data!.EditHistoryTweetIds, Is.EqualTo(versions));
        Assert.That(old.Data.EditControls!.EditsRemaining, Is.EqualTo(4));

        await Twitter.V2.Tweets.DeleteAsync(first.Data.Id);
        Assert.That(State.Tweets.TryFind(second.Data.Id.Value, out _), Is.False, "all versions go together");
    }

    [Test]
    public async Task A_tweet_can_be_changed_five_times_within_an_hour()
    {
        Alice.IsPremium = true;
        CreatedTweetAnswer tweet = await Twitter.V2.Tweets.CreateAsync(new() { Text = "0" });
        CreatedTweetAnswer other = await Twitter.V2.Tweets.CreateAsync(new() { Text = "Another" });
        CreatedTweetAnswer version = tweet;
        for (int i = 1; i <= 5; i++)
            version = await Edit(version, $"{i}");

        Assert.That(() => Edit(tweet, "Of an old version"), Throws.InstanceOf<HTTPForbiddenException>().With.Message.Contains("replaced before"));
        Assert.That(() => Edit(version, "6"), Throws.InstanceOf<HTTPForbiddenException>().With.Message.Contains("five times"));
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.That(() => Edit(other, "Too late"), Throws.InstanceOf<HTTPForbiddenException>().With.Message.Contains("hour"));
    }

    private Task<CreatedTweetAnswer> Edit(CreatedTweetAnswer version, string text) =>
        Twitter.V2.Tweets.CreateAsync(new() { Text = text, EditOptions = new() { PreviousTweetId = version.Data!.Id } });
}
