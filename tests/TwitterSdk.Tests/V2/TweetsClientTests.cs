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
