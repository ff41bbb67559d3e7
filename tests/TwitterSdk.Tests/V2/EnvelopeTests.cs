using TwitterSdk.Testing;
using TwitterSdk.Tests.Client;
using TwitterSdk.V2;

namespace TwitterSdk.Tests.V2;

/// <summary>Answers of v2 that say success, and are not wholly one.</summary>
public sealed class EnvelopeTests
{
    private const string Missing = """{"title":"Not Found","type":"https://api.x.com/2/problems/resource-not-found","resource_id":"20"}""";

    [Test]
    public void Errors_without_data_are_an_exception()
    {
        TwitterClient client = Over($$"""{"errors":[{{Missing}}]}""");

        Assert.That(() => client.V2.Tweets.GetAsync(new(20)), Throws.TypeOf<ResourceNotFoundException>());
        Assert.That(() => client.V2.Tweets.LookupAsync([new(20)]), Throws.TypeOf<ResourceNotFoundException>());
        Assert.That(() => client.With(options => options with { KeepErrorAnswers = true }).V2.Tweets.GetAsync(new(20)), Throws.Nothing);
    }

    [Test]
    public async Task Errors_beside_data_stay_beside_it()
    {
        TweetPage page = await Over($$"""{"data":[{"id":"1"}],"errors":[{{Missing}}]}""").V2.Tweets.LookupAsync([new(20), new(1)]);

        Assert.That((page.Data!.Count, page.Errors!.Count), Is.EqualTo((1, 1)));
    }

    private static TwitterClient Over(string body) => Clients.Over(new ScriptedHandler(_ => ScriptedHandler.Json(body)));
}
