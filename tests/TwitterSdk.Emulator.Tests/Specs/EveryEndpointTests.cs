using System.Text.Json;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Tests.Support;
using TwitterSdk.Emulator.Validation;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Tests.Specs;

/// <summary>For every endpoint of the real specs, over real sockets, really signed.</summary>
public sealed class EveryEndpointTests
{
    private static readonly SpecCatalog s_catalog = EmbeddedSpecs.Catalog;

    private readonly AnsweringWebhook _webhooks = new();
    private TwitterEmulator _emulator = null!;
    private int _worlds;

    /// <summary>Each endpoint with each kind of credentials that it takes.</summary>
    private static IEnumerable<object[]> Calls =>
        from endpoint in s_catalog.Endpoints
        from scheme in endpoint.Spec.Auth.Select(auth => auth.Scheme).DefaultIfEmpty(AuthScheme.None)
        select new object[] { endpoint.Name, scheme };

    // A stream does not end, and what controls one wants it open, so both have tests of their own.
    private static IEnumerable<object[]> EndingCalls =>
        Calls.Where(call => Find((string)call[0]).Spec is { Returns.Kind: not ReturnKind.Stream } spec && !spec.Path.StartsWith("1.1/site/c/", StringComparison.Ordinal));

    private static IEnumerable<string> Endpoints => s_catalog.Endpoints.Select(endpoint => endpoint.Name);

    private static IEnumerable<string> PagedEndpoints =>
        s_catalog.Endpoints.Where(endpoint => endpoint.Spec.Paging is { Style: PagingStyle.Token }).Select(endpoint => endpoint.Name);

    private static IEnumerable<string> ScopedEndpoints =>
        s_catalog.Endpoints.Where(endpoint => Scopes(endpoint).Length > 0).Select(endpoint => endpoint.Name);

    [OneTimeSetUp]
    public async Task Start()
    {
        var options = new TwitterEmulatorOptions { WebhookHandler = _webhooks };
        // A call a second is too few for a walk.
        options.Limits["V2.Tweets.SearchAll"] = 100;
        _emulator = await TwitterEmulator.StartAsync(options);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await _emulator.DisposeAsync();
        _webhooks.Dispose();
    }

    [TestCaseSource(nameof(EndingCalls))]
    public async Task A_valid_request_gets_a_valid_answer(string name, object scheme)
    {
        SpecEndpoint endpoint = Find(name);
        var world = new World(_emulator.State, ++_worlds);
        _webhooks.Secret = world.Token.App.ConsumerSecret;
        var request = new SpecRequest(s_catalog, endpoint, world, isApp: (AuthScheme)scheme == AuthScheme.App);
        WireAnswer answer = await request.SendAsync(Client(endpoint, (AuthScheme)scheme, world));

        int[] expected = endpoint.Spec.Success.Count > 0 ? [.. endpoint.Spec.Success] : [200, 302];
        Assert.That(expected, Does.Contain((int)answer.Status), answer.Text);
        Assert.That(_emulator.Requests[^1].Endpoint, Is.EqualTo(endpoint.Name));
        AssertShape(endpoint, answer);
    }

    [TestCaseSource(nameof(Endpoints))]
    public async Task An_unknown_parameter_is_refused(string name)
    {
        SpecEndpoint endpoint = Find(name);
        var world = new World(_emulator.State, ++_worlds);
        WireAnswer answer = await new SpecRequest(s_catalog, endpoint, world).SendAsync(Client(endpoint, world), ("no_such_parameter", "1"));

        AssertError(endpoint, answer, 400, 25, "invalid-request");
        Assert.That(answer.Text, Does.Contain("no_such_parameter"));
    }

    [TestCaseSource(nameof(ScopedEndpoints))]
    public async Task Each_scope_of_an_endpoint_is_needed(string name)
    {
        SpecEndpoint endpoint = Find(name);
        var world = new World(_emulator.State, ++_worlds);
        foreach (string missing in Scopes(endpoint))
        {
            EmulatorOAuth2Token token = _emulator.State.OAuth2.Issue(world.Token.App, world.Caller, [.. Scopes(endpoint).Where(scope => scope != missing), "offline.access"]);
            WireAnswer answer = await new SpecRequest(s_catalog, endpoint, world).SendAsync(WireClient.For(_emulator, token));

            AssertError(endpoint, answer, 403, 220, "about:blank");
            Assert.That(answer.Header("www-authenticate"), Does.Contain("insufficient_scope").And.Contains(missing));
        }
    }

    [TestCaseSource(nameof(PagedEndpoints))]
    public async Task A_walk_from_page_to_page_ends(string name)
    {
        SpecEndpoint endpoint = Find(name);
        var world = new World(_emulator.State, ++_worlds);
        (string, string)[] next = [];
        for (int page = 1; ; page++)
        {
            Assert.That(page, Is.LessThan(10));
            WireAnswer answer = await new SpecRequest(s_catalog, endpoint, world).SendAsync(Client(endpoint, world), next);
            Assert.That((int)answer.Status, Is.EqualTo(200), answer.Text);
            if (!answer.Json.TryGetProperty("meta", out JsonElement meta) || !meta.TryGetProperty("next_token", out JsonElement token))
                break;
            next = [(endpoint.Spec.Paging!.Send!, token.GetString()!)];
        }
    }

    [TestCaseSource(nameof(Endpoints))]
    public async Task Another_verb_is_no_page(string name)
    {
        SpecEndpoint endpoint = Find(name);
        var world = new World(_emulator.State, ++_worlds);
        string path = $"{endpoint.Spec.Host}/{endpoint.Spec.Path.Replace('{', 'x').Replace('}', 'x')}";

        WireAnswer answer = await Client(endpoint, world).SendAsync(HttpMethod.Patch, path, []);

        AssertError(endpoint.Spec.Path.StartsWith("2/", StringComparison.Ordinal), answer, 404, 34, "about:blank");
    }

    private static void AssertError(SpecEndpoint endpoint, WireAnswer answer, int status, int code, string problem)
    {
        Assert.That((int)answer.Status, Is.EqualTo(status), answer.Text);
        if (endpoint.Spec.Returns.Kind == ReturnKind.Page && endpoint.IsOAuth2)
            Assert.That(answer.Text, Does.Contain("id=problem"));
        else if (endpoint.IsOAuth2)
            Assert.That(answer.Json.GetProperty("error").GetString(), Is.EqualTo(problem.Replace('-', '_')), answer.Text);
        else
            AssertError(endpoint.IsV2, answer, status, code, problem);
    }

    private static void AssertError(bool isProblem, WireAnswer answer, int status, int code, string problem)
    {
        Assert.That((int)answer.Status, Is.EqualTo(status), answer.Text);
        if (isProblem)
            Assert.That(answer.Json.GetProperty("type").GetString()!.Split('/')[^1], Is.EqualTo(problem), answer.Text);
        else
            Assert.That(answer.Code, Is.EqualTo(code), answer.Text);
    }

    private static string[] Scopes(SpecEndpoint endpoint) =>
        [.. endpoint.Spec.Auth.Where(auth => auth.Scheme == AuthScheme.OAuth2).SelectMany(auth => auth.Scopes)];

    private static SpecEndpoint Find(string name) => s_catalog.Endpoints.Single(endpoint => endpoint.Name == name);

    private static void AssertShape(SpecEndpoint endpoint, WireAnswer answer)
    {
        if (endpoint.Spec.Returns is { Kind: ReturnKind.Json, Type: { } type })
        {
            using JsonDocument document = JsonDocument.Parse(answer.Text);
            string? problem = new JsonShape(s_catalog).Problem(endpoint.File, type, document.RootElement, "answer");
            Assert.That(problem, Is.Null, answer.Text);
        }
        else if (endpoint.Spec.Returns.Kind == ReturnKind.None)
        {
            Assert.That(answer.Text, Is.Empty);
        }
        else if (endpoint.Spec.Returns.Kind == ReturnKind.Redirect)
        {
            Assert.That(answer.Header("location"), Does.StartWith("https://"));
        }
        else
        {
            Assert.That(answer.Text, Is.Not.Empty);
        }
    }

    private WireClient Client(SpecEndpoint endpoint, World world) =>
        Client(endpoint, endpoint.Spec.Auth.Select(auth => auth.Scheme).FirstOrDefault(AuthScheme.None), world);

    private WireClient Client(SpecEndpoint endpoint, AuthScheme scheme, World world)
    {
        if (endpoint.Spec.Path == "oauth/access_token")
        {
            return new WireClient(_emulator, TimeProvider.System)
            {
                App = world.Token.App, Token = world.Request.Token, TokenSecret = world.Request.Secret,
            };
        }

        // An app that proves nothing must be one that can't.
        world.Token.App.IsPublic = endpoint.IsOAuth2 && scheme == AuthScheme.None;
        return scheme switch
        {
            AuthScheme.User => WireClient.For(_emulator, world.Token),
            // No more than the spec says is needed.
            AuthScheme.OAuth2 => WireClient.For(_emulator, _emulator.State.OAuth2.Issue(world.Token.App, world.Caller, [.. Scopes(endpoint), "offline.access"])),
            AuthScheme.App => WireClient.ForApp(_emulator, world.Token.App),
            AuthScheme.Consumer => new WireClient(_emulator, TimeProvider.System) { App = world.Token.App },
            AuthScheme.Basic => new WireClient(_emulator, TimeProvider.System) { App = world.Token.App, Basic = true },
            _ => new WireClient(_emulator, TimeProvider.System),
        };
    }
}
