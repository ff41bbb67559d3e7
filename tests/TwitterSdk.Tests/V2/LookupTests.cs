using TwitterSdk.Core.Batching;
using TwitterSdk.Testing;
using TwitterSdk.Tests.Client;
using TwitterSdk.V2;

namespace TwitterSdk.Tests.V2;

/// <summary>Single questions that travel together.</summary>
public sealed class LookupTests
{
    private const string Missing = """{"title":"Not Found","type":"https://api.x.com/2/problems/resource-not-found","resource_id":"20"}""";

    [Test]
    public async Task Tweets_travel_together_with_their_fields_and_what_is_gone_is_null()
    {
        var handler = new ScriptedHandler(_ => ScriptedHandler.Json($$"""{"data":[{"id":"2","text":"two"},{"id":"1","text":"one"}],"errors":[{{Missing}}]}"""));
        BatchedLookup<TweetId, Tweet> tweets = Clients.Over(handler).CreateTweetLookup(new() { TweetFields = [TweetField.AuthorId] });
        Tweet?[] found = await Task.WhenAll(tweets.GetAsync(new(1)), tweets.GetAsync(new(2)), tweets.GetAsync(new(20)));
        Assert.That(found.Select(tweet => tweet?.Text), Is.EqualTo(new[] { "one", "two", null }));
        Assert.That(handler.Requests.Single().Query, Does.Contain("ids=1%2C2%2C20").And.Contain("author_id"));
    }

    [Test]
    public async Task That_none_is_there_is_an_answer_and_no_exception()
    {
        TwitterClient client = Clients.Over(new ScriptedHandler(_ => ScriptedHandler.Json($$"""{"errors":[{{Missing}}]}""")));
        Assert.That(await client.CreateTweetLookup(wait: TimeSpan.Zero).GetAsync(new TweetId(20)), Is.Null);
        Assert.That(await client.CreateUserLookup(wait: TimeSpan.Zero).GetManyAsync([new UserId(20)]), Is.Empty);
    }

    [Test]
    public async Task Names_are_the_same_however_they_are_written()
    {
        TwitterClient client = Clients.Over(new ScriptedHandler(_ => ScriptedHandler.Json("""{"data":[{"id":"1","name":"Ada","username":"AdaL"}]}""")));
        Assert.That((await client.CreateUsernameLookup().GetAsync("adal"))!.Name, Is.EqualTo("Ada"));
    }
}
