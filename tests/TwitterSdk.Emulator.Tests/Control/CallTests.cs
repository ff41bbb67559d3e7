using System.Text.Json;
using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.Tests.Support;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Tests.Control;

/// <summary>Requests that the emulator writes for who wants to try an endpoint.</summary>
public sealed class CallTests : EmulatorFixture
{
    private static readonly HttpClient s_http = new();

    private WireClient Anybody => new(Emulator, TimeProvider.System);

    [TestCase("Statuses.Update", null, """{"status":"Ünïcode & more, 100%"}""")]
    [TestCase("V2.Tweets.Create", "OAuth2", """{"text":"Hello","reply.in_reply_to_tweet_id":"{tweet}"}""")]
    [TestCase("V2.Tweets.Create", "User", """{"text":"42"}""")]
    [TestCase("V2.Tweets.Lookup", "App", """{"ids":"{tweet}","tweet.fields":"created_at, lang"}""")]
    [TestCase("Application.GetRateLimitStatus", null, """{}""")]
    [TestCase("Statuses.Lookup", "User", """{"id":"{tweet},20","include_entities":"false"}""")]
    public async Task What_was_prepared_passes_as_it_is(string endpoint, string? scheme, string parameters)
    {
        long tweet = State.AddTweet(Bob, "Something to answer").Id;
        string typed = parameters.Replace("{tweet}", $"{tweet}", StringComparison.Ordinal);

        using HttpResponseMessage answer = await SendAsync(await PrepareAsync($$"""{"endpoint":"{{endpoint}}","user":"alice","scheme":{{JsonSerializer.Serialize(scheme)}},"parameters":{{typed}}}"""));

        Assert.That((int)answer.StatusCode, Is.InRange(200, 201), await answer.Content.ReadAsStringAsync());
    }

    [TestCase("Helix.Users.Get", """{"login":"loom_tv"}""")]
    [TestCase("KrakenV5.Channels.GetOwn", """{}""")]
    public async Task Twitch_gets_its_client_id_and_its_own_word_before_the_token(string endpoint, string parameters)
    {
        Emulator.Twitch.State.AddUser("loom_tv");

        using HttpResponseMessage answer = await SendAsync(await PrepareAsync($$"""{"endpoint":"{{endpoint}}","user":"loom_tv","parameters":{{parameters}}}"""));

        Assert.That((int)answer.StatusCode, Is.EqualTo(200), await answer.Content.ReadAsStringAsync());
    }

    [Test]
    public async Task Every_endpoint_can_be_prepared()
    {
        Emulator.Twitch.State.AddUser("alice");
        using (Assert.EnterMultipleScope())
        {
            foreach (SpecEndpoint endpoint in EmbeddedSpecs.Catalog.Endpoints.Concat(EmbeddedSpecs.Twitch.Endpoints))
            {
                var parameters = new JsonObject();
                foreach (ParameterSpec parameter in endpoint.Spec.Parameters.Where(one => one.Location == ParameterLocation.Path))
                    parameters[parameter.WireName] = "7";
                var asked = new JsonObject { ["endpoint"] = endpoint.Name, ["user"] = "alice", ["parameters"] = parameters };
                WireAnswer answer = await Anybody.PostJsonAsync("_emulator/calls", asked.ToJsonString());
                Assert.That((int)answer.Status, Is.EqualTo(200), $"{endpoint}: {answer.Text}");
                Assert.That(answer.Text, Does.Not.Contain("{7}").And.Contains($"\"address\":\"/{endpoint.Spec.Host}/"), endpoint.Name);
            }
        }
    }

    [TestCase("""{"user":"alice"}""", "'endpoint' is missing")]
    [TestCase("""{"endpoint":"Statuses.Updaet"}""", "There is no endpoint 'Statuses.Updaet'")]
    [TestCase("""{"endpoint":"Statuses.Update","user":"nobody"}""", "There is no user 'nobody'")]
    [TestCase("""{"endpoint":"Helix.Users.Get","user":"nobody"}""", "There is no Twitch user 'nobody'")]
    [TestCase("""{"endpoint":"Statuses.Update","user":"alice","scheme":"Magic"}""", "There is no scheme 'Magic'")]
    [TestCase("""{"endpoint":"V2.Users.Get","user":"alice"}""", "'id' is part of the address")]
    [TestCase("""{"endpoint":"V2.Tweets.Create","user":"alice","parameters":{"reply":"{broken"}}""", "'reply' begins like JSON")]
    [TestCase("""{"endpoint":"V2.Tweets.Create","user":"alice","parameters":[1]}""", "'parameters' must be an object")]
    public async Task What_cannot_be_prepared_says_why(string asked, string told)
    {
        WireAnswer answer = await Anybody.PostJsonAsync("_emulator/calls", asked);

        Assert.That((int)answer.Status, Is.InRange(400, 404));
        Assert.That(answer.Json.GetProperty("errors")[0].GetProperty("message").GetString(), Does.Contain(told));
    }

    private async Task<JsonElement> PrepareAsync(string asked)
    {
        WireAnswer answer = await Anybody.PostJsonAsync("_emulator/calls", asked);
        Assert.That((int)answer.Status, Is.EqualTo(200), answer.Text);
        return answer.Json;
    }

    private async Task<HttpResponseMessage> SendAsync(JsonElement prepared)
    {
        var request = new HttpRequestMessage(new HttpMethod(prepared.GetProperty("method").GetString()!), $"http://127.0.0.1:{Emulator.Port}{prepared.GetProperty("address").GetString()}");
        foreach (JsonProperty header in prepared.GetProperty("headers").EnumerateObject())
            request.Headers.TryAddWithoutValidation(header.Name, header.Value.GetString());
        if (prepared.GetProperty("body").GetString() is { } body)
            request.Content = new StringContent(body, null, body[0] is '{' or '[' ? "application/json" : "application/x-www-form-urlencoded");
        return await s_http.SendAsync(request);
    }
}
