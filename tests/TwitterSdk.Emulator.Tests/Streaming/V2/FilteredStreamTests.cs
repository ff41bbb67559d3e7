using TwitterSdk.Core.Streaming;
using TwitterSdk.Emulator.State;
using TwitterSdk.V2;

namespace TwitterSdk.Emulator.Tests.Streaming.V2;

public sealed class FilteredStreamTests : AppStreamFixture
{
    [Test]
    public async Task What_matches_rules_comes_with_them()
    {
        await using Walk<TweetMessage> walk = await FilterAsync("weaving", "from:bob -is:retweet");
        State.AddTweet(Alice, "knitting");
        State.AddTweet(Alice, "Weaving!");
        State.AddTweet(Bob, "on weaving");

        List<TweetMessage> messages = await walk.NextAsync(2);
        Assert.That(messages.Select(message => message.Data!.Text), Is.EqualTo(new[] { "Weaving!", "on weaving" }));
        Assert.That(messages.Select(message => string.Join('|', message.MatchingRules!.Select(rule => rule.Tag))), Is.EqualTo(new[]
        {
            "tag of weaving", "tag of weaving|tag of from:bob -is:retweet",
        }));
    }

    [Test]
    public async Task Rules_that_are_added_later_count_at_once()
    {
        await using Walk<TweetMessage> walk = await FilterAsync("weaving");
        await Twitter.V2.StreamRules.UpdateAsync(new() { Add = [new() { Value = "knitting" }] });
        State.AddTweet(Bob, "knitting");
        Assert.That((await walk.NextAsync()).Data!.Text, Is.EqualTo("knitting"));
    }

    [Test]
    public async Task Fields_and_expansions_are_applied_to_each_message()
    {
        State.StreamRules.Add(App, "hello");
        await using Walk<TweetMessage> walk = await WalkAsync(Twitter.V2.Streams.FilterAsync(new()
        {
            TweetFields = [TweetField.CreatedAt],
            Expansions = [TweetExpansion.AuthorId],
            UserFields = [UserField.Description],
        }));
        State.AddTweet(Bob, "hello");
        TweetMessage message = await walk.NextAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(message.Data!.CreatedAt, Is.Not.Null);
            Assert.That(message.Data.Lang, Is.Null, "nobody asked for it");
            Assert.That(message.Includes!.Users!.Single().Username, Is.EqualTo("bob"));
            Assert.That(message.Includes.Users!.Single().Description, Is.Not.Null);
        }
    }

    [Test]
    public async Task What_was_missed_comes_again_when_a_backfill_is_asked_for()
    {
        State.StreamRules.Add(App, "hello");
        await using (Walk<TweetMessage> first = await WalkAsync(Twitter.V2.Streams.FilterAsync()))
        {
            State.AddTweet(Bob, "hello one");
            await first.NextAsync();
        }

        await ClosedAsync();
        State.AddTweet(Bob, "hello two");
        await using Walk<TweetMessage> second = await WalkAsync(Twitter.V2.Streams.FilterAsync(new() { BackfillMinutes = 2 }));
        State.AddTweet(Bob, "hello three");
        Assert.That((await second.NextAsync(3)).Select(message => message.Data!.Text), Is.EqualTo(new[] { "hello one", "hello two", "hello three" }));
    }

    [Test]
    public async Task A_recovery_sends_what_there_was_and_ends()
    {
        State.StreamRules.Add(App, "hello");
        EmulatorTweet tweet = State.AddTweet(Bob, "hello");
        List<string> texts = [];
        ApiStream<TweetMessage> stream = Twitter.V2.Streams.FilterAsync(new() { StartTime = tweet.CreatedAt.AddSeconds(-10), EndTime = tweet.CreatedAt.AddSeconds(10) });
        await foreach (TweetMessage message in stream.With(options => options with { Reconnect = new ReconnectPolicy { MaxRetries = 0 } }))
            texts.Add(message.Data!.Text!);
        Assert.That(texts, Is.EqualTo(new[] { "hello" }));
    }

    [Test]
    public void Without_a_rule_the_stream_is_refused_for_good() => Assert.That(
        async () => await Twitter.V2.Streams.FilterAsync().GetAsyncEnumerator().MoveNextAsync(),
        Throws.InstanceOf<TwitterException>().With.Property("Status").EqualTo(System.Net.HttpStatusCode.Conflict));

    private async Task ClosedAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (State.Streams.Open > 0)
            await Task.Delay(5, patience.Token);
    }
}
