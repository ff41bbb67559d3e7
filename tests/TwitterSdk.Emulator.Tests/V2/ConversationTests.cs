using TwitterSdk.Configuration;
using TwitterSdk.Core.Json;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Tests.EndToEnd;
using TwitterSdk.V2;

namespace TwitterSdk.Emulator.Tests.V2;

/// <summary>The real client talks v2 to the emulator; nothing that it reads may be of another kind than the spec says.</summary>
public sealed class ConversationTests : ClientFixture
{
    private readonly List<JsonMismatch> _mismatches = [];

    [TearDown]
    public void Everything_was_read() => Assert.That(_mismatches, Is.Empty);

    protected override void Configure(TwitterClientOptions options)
    {
        _mismatches.Clear();
        options.OnMismatch = _mismatches.Add;
    }

    [Test]
    public async Task A_tweet_of_one_version_is_seen_by_the_other()
    {
        CreatedTweetAnswer posted = await Twitter.V2.Tweets.CreateAsync(new() { Text = "Hello" });
        V1.Tweet seen = await Twitter.V1.Statuses.ShowAsync(posted.Data!.Id);
        V1.Tweet older = await Twitter.V1.Statuses.UpdateAsync("From before");
        TweetAnswer back = await Twitter.V2.Tweets.GetAsync(older.Id);

        Assert.That(seen.Text, Is.EqualTo("Hello"));
        Assert.That(back.Data!.Text, Is.EqualTo("From before"));
    }

    [Test]
    public async Task A_reply_and_a_quote_lead_back_to_what_they_are_about()
    {
        EmulatorTweet tweet = State.AddTweet(Bob, "Hello @alice");
        CreatedTweetAnswer reply = await Twitter.V2.Tweets.CreateAsync(
            new() { Text = "Hi", Reply = new() { InReplyToTweetId = new(tweet.Id) } });
        CreatedTweetAnswer quote = await Twitter.V2.Tweets.CreateAsync(new() { Text = "Look", QuoteTweetId = new(tweet.Id) });

        TweetPage page = await Twitter.V2.Tweets.LookupAsync(
            [reply.Data!.Id, quote.Data!.Id], new() { Expansions = TweetExpansions.All });

        Assert.That(page.Includes!.Tweets!.Select(one => one.Id.Value), Does.Contain(tweet.Id));
        Assert.That(page.Includes.Users!.Select(user => user.Username), Is.EquivalentTo(new[] { "alice", "bob" }));
        Assert.That(page.Data!.Select(one => one.ReferencedTweets!.Single().Id.Value), Is.All.EqualTo(tweet.Id));
    }

    [Test]
    public async Task A_timeline_is_walked_to_its_end()
    {
        EmulatorTweet[] tweets = [.. Enumerable.Range(0, 23).Select(i => State.AddTweet(Bob, $"Tweet {i}"))];

        List<long> seen = [];
        await foreach (Tweet tweet in Twitter.V2.Tweets.EnumerateTimelineAsync(new(Bob.Id), new() { MaxResults = 5 }))
            seen.Add(tweet.Id.Value);

        Assert.That(seen, Is.EqualTo(tweets.Reverse().Select(tweet => tweet.Id)));
    }

    [Test]
    public async Task Likes_and_follows_show_from_both_sides()
    {
        EmulatorTweet tweet = State.AddTweet(Bob, "Hello");
        await Twitter.V2.Tweets.LikeAsync(new(Alice.Id), new(tweet.Id));
        await Twitter.V2.Users.FollowAsync(new(Alice.Id), new(Bob.Id));

        UserPage likers = await Twitter.V2.Tweets.GetLikingUsersAsync(new(tweet.Id));
        UserPage followers = await Twitter.V2.Users.GetFollowersAsync(new(Bob.Id));

        Assert.That(likers.Data!.Single().Username, Is.EqualTo("alice"));
        Assert.That(followers.Data!.Single().Username, Is.EqualTo("alice"));
        Assert.That(tweet.LikedBy, Does.Contain(Alice));
    }

    [Test]
    public async Task Search_and_counts_agree()
    {
        State.AddTweet(Bob, "The sun");
        State.AddTweet(Bob, "The moon");

        TweetPage found = await Twitter.V2.Tweets.SearchRecentAsync("sun from:bob");
        ITwitterClient app = Twitter.As(TwitterCredentials.App(Token.App.ConsumerKey, Token.App.ConsumerSecret));
        TweetCountPage counts = await app.V2.Tweets.CountRecentAsync("sun from:bob");

        Assert.That(found.Data!.Single().Text, Is.EqualTo("The sun"));
        Assert.That(counts.Meta!.TotalTweetCount, Is.EqualTo(1));
        Assert.That(counts.Data!.Sum(span => span.Count), Is.EqualTo(1));
    }
}
