using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Errors;
using TwitterSdk.Core.Http;
using TwitterSdk.Testing;

namespace TwitterSdk.Core.Tests.Http;

/// <summary>What a spec says of the headers of all its requests.</summary>
public sealed class FixedHeaderTests
{
    private static readonly ApiEndpoint s_versioned = new()
    {
        Name = "Things.Get",
        Method = HttpMethod.Get,
        Host = "api",
        Path = "things",
        Auth = [new(AuthScheme.App)],
        Headers = [new("Accept", "application/vnd.example.v3+json"), new("X-Version", "3")],
        TokenWord = "OAuth",
        Limits = [new(AuthScheme.App, 800, 60, "bucket")],
        Safe = true,
    };

    [Test]
    public async Task An_endpoints_headers_are_sent_and_its_word_stands_before_the_token()
    {
        using var handler = new ScriptedHandler(_ => TestApi.Ok());
        await TestApi.Over(handler).SendAsync(s_versioned);
        RecordedRequest sent = handler.Requests[0];
        Assert.That((sent.Headers["Accept"], sent.Headers["X-Version"], sent.Authorization), Is.EqualTo(("application/vnd.example.v3+json", "3", "OAuth anna-token-1")));
    }

    [Test]
    public async Task The_clients_own_headers_win()
    {
        using var handler = new ScriptedHandler(_ => TestApi.Ok());
        ApiConnection api = TestApi.Over(handler);
        await api.With(api.Options with { Headers = new Dictionary<string, string> { ["accept"] = "text/plain" } }).SendAsync(s_versioned);
        Assert.That((handler.Requests[0].Headers["Accept"], handler.Requests[0].Headers["X-Version"]), Is.EqualTo(("text/plain", "3")));
    }

    [Test]
    public async Task Credentials_that_are_refused_know_their_token_again()
    {
        var tokens = new Queue<string>(["first", "second"]);
        using var handler = new ScriptedHandler(request => request.Path.EndsWith("oauth2/token", StringComparison.Ordinal)
            ? ScriptedHandler.Json($$"""{"token_type":"bearer","access_token":"{{tokens.Dequeue()}}"}""")
            : request.Authorization == "OAuth second" ? TestApi.Ok() : TestApi.Status(401));
        await TestApi.Over(handler, credentials: new AppCredentials("key", "secret")).SendAsync(s_versioned);
        Assert.That(handler.Requests.Select(request => request.Authorization?.Split(' ')[0]), Is.EqualTo(new[] { "Basic", "OAuth", "Basic", "OAuth" }));
    }

    [Test]
    public async Task A_signature_keeps_its_own_word()
    {
        using var handler = new ScriptedHandler(_ => TestApi.Ok());
        var endpoint = new ApiEndpoint { Name = "Things.Get", Method = HttpMethod.Get, Host = "api", Path = "things", Auth = [new(AuthScheme.Basic)], TokenWord = "Token" };
        await TestApi.Over(handler, credentials: new BasicCredentials("key", "secret")).SendAsync(endpoint);
        Assert.That(handler.Requests[0].Authorization, Does.StartWith("Basic "));
    }

    [Test]
    public async Task A_path_that_no_spec_describes_takes_after_an_endpoint_of_its_API()
    {
        using var handler = new ScriptedHandler(_ => TestApi.Ok());
        await TestApi.Over(handler).Path("api", "v3", "", s_versioned)["things"][7]["parts"].WithSuffix(".json").GetAsync();
        RecordedRequest sent = handler.Requests[0];
        Assert.That((sent.Path, sent.Headers["X-Version"], sent.Authorization), Is.EqualTo(("/api/v3/things/7/parts.json", "3", "OAuth anna-token-1")));
    }

    [Test]
    public async Task Where_an_API_takes_no_credentials_none_are_sent()
    {
        using var handler = new ScriptedHandler(_ => TestApi.Ok());
        var open = new ApiEndpoint { Name = "Things.Get", Method = HttpMethod.Get, Host = "cdn", Path = "things", Auth = [new(AuthScheme.None)] };
        await TestApi.Over(handler).Path("cdn", "", "", open)["picture"].GetAsync();
        Assert.That(handler.Requests[0].Authorization, Is.Null);
    }
}
