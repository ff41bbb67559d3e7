using System.Text;
using TwitterSdk.Testing;
using TwitterSdk.Tests.Client;
using TwitterSdk.V2;

namespace TwitterSdk.Tests.V2;

/// <summary>What is written by hand beside the chapter of Tweets.</summary>
public sealed class TweetsClientTests
{
    [Test]
    public async Task A_text_alone_is_a_Tweet()
    {
        var handler = new ScriptedHandler(_ => ScriptedHandler.Json("""{ "data": { "id": "20", "text": "Hello" } }"""));
        ITwitterClient twitter = Clients.Over(handler, options => options.Credentials = TwitterCredentials.User("key", "secret", "token", "token-secret"));

        CreatedTweetAnswer created = await twitter.V2.Tweets.CreateAsync("Hello");
        await twitter.V2.Tweets.CreateAsync(new() { Text = "Hello" });

        Assert.That(created.Data?.Id, Is.EqualTo(new TweetId(20)));
        Assert.That(handler.Requests.Select(request => Encoding.UTF8.GetString(request.Body)), Has.All.EqualTo("""{"text":"Hello"}""").And.Exactly(2).Items);
    }

    [Test]
    public async Task Each_Tweet_of_a_thread_replies_to_the_one_before()
    {
        int posted = 0;
        var handler = new ScriptedHandler(_ => ScriptedHandler.Json($$"""{ "data": { "id": "{{20 + posted++}}", "text": "" } }"""));
        ITwitterClient twitter = Clients.Over(handler, options => options.Credentials = TwitterCredentials.User("key", "secret", "token", "token-secret"));

        TweetId?[] ids = [.. await twitter.V2.Tweets.CreateThreadAsync([new() { Text = "a" }, new() { Text = "b" }, new() { Text = "c" }], new TweetId(7)).Select(answer => answer.Data?.Id).ToListAsync()];

        Assert.That(ids, Is.EqualTo(new TweetId?[] { new(20), new(21), new(22) }));
        Assert.That(handler.Requests.Select(request => Encoding.UTF8.GetString(request.Body)), Is.EqualTo(new[]
        {
            """{"reply":{"in_reply_to_tweet_id":"7"},"text":"a"}""", """{"reply":{"in_reply_to_tweet_id":"20"},"text":"b"}""", """{"reply":{"in_reply_to_tweet_id":"21"},"text":"c"}""",
        }));
    }

    [Test]
    public async Task A_long_text_is_posted_as_far_as_it_is_walked()
    {
        ScriptedHandler handler = Clients.Fine();
        ITwitterClient twitter = Clients.Over(handler, options => options.Credentials = TwitterCredentials.User("key", "secret", "token", "token-secret"));
        IAsyncEnumerable<CreatedTweetAnswer> thread = twitter.V2.Tweets.CreateThreadAsync(string.Join(' ', Enumerable.Repeat("weaving", 100)));
        Assert.That(handler.Requests, Is.Empty);
        await foreach (CreatedTweetAnswer _ in thread)
            break;
        Assert.That(handler.Requests, Has.Count.EqualTo(1));
        Assert.That(() => twitter.V2.Tweets.CreateThreadAsync(""), Throws.ArgumentException);
    }

    [Test]
    public async Task A_body_with_nothing_in_it_is_sent_where_the_vendor_wants_one()
    {
        ScriptedHandler handler = Clients.Fine();
        ITwitterClient twitter = Clients.Over(handler, options => options.Credentials = TwitterCredentials.User("key", "secret", "token", "token-secret"));

#pragma warning disable CS0618 // Deprecated, and the only one with such a body.
        await twitter.V2.AccountActivity.CreateSubscriptionAsync(new("1"));
#pragma warning restore CS0618
        await twitter.As(TwitterCredentials.App("bearer")).V2.StreamRules.UpdateAsync(new() { DeleteAll = true });

        Assert.That(handler.Requests.Select(request => Encoding.UTF8.GetString(request.Body)), Has.All.EqualTo("{}"));
    }
}
