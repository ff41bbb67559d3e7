using System.Text.Json;
using TwitterSdk.Emulator.Routing;
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

    private static IEnumerable<string> Endpoints => s_catalog.Endpoints.Where(IsReachable).Select(endpoint => endpoint.Name);

    // A stream does not end, so it has a test of its own.
    private static IEnumerable<string> EndingEndpoints => s_catalog.Endpoints
        .Where(endpoint => IsReachable(endpoint) && endpoint.Spec.Returns.Kind != ReturnKind.Stream)
        .Select(endpoint => endpoint.Name);

    [OneTimeSetUp]
    public async Task Start()
    {
        var options = new TwitterEmulatorOptions { WebhookHandler = _webhooks };
        _emulator = await TwitterEmulator.StartAsync(options);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await _emulator.DisposeAsync();
        _webhooks.Dispose();
    }

    [TestCaseSource(nameof(EndingEndpoints))]
    public async Task A_valid_request_gets_a_valid_answer(string name)
    {
        SpecEndpoint endpoint = Find(name);
        var world = new World(_emulator.State, ++_worlds);
        _webhooks.Secret = world.Token.App.ConsumerSecret;
        WireAnswer answer = await new SpecRequest(s_catalog, endpoint, world).SendAsync(Client(endpoint, world));

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

        AssertError(answer, endpoint.IsV2, 400, 25, "/invalid-request");
        Assert.That(answer.Text, Does.Contain("no_such_parameter"));
    }

    [TestCaseSource(nameof(Endpoints))]
    public async Task Another_verb_is_no_page(string name)
    {
        SpecEndpoint endpoint = Find(name);
        var world = new World(_emulator.State, ++_worlds);
        string path = $"{endpoint.Spec.Host}/{endpoint.Spec.Path.Replace('{', 'x').Replace('}', 'x')}";

        WireAnswer answer = await Client(endpoint, world).SendAsync(HttpMethod.Patch, path, []);

        AssertError(answer, endpoint.Spec.Path.StartsWith("2/", StringComparison.Ordinal), 404, 34, "about:blank");
    }

    private static void AssertError(WireAnswer answer, bool isProblem, int status, int code, string problem)
    {
        Assert.That((int)answer.Status, Is.EqualTo(status), answer.Text);
        if (isProblem)
            Assert.That(answer.Json.GetProperty("type").GetString(), Does.EndWith(problem), answer.Text);
        else
            Assert.That(answer.Code, Is.EqualTo(code), answer.Text);
    }

    // What takes nothing but a user's OAuth 2.0 token is for the tests of that sign-in.
    private static bool IsReachable(SpecEndpoint endpoint) =>
        endpoint.Spec.Auth.Count == 0 || endpoint.Spec.Auth.Any(auth => auth.Scheme != AuthScheme.OAuth2);

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

    private WireClient Client(SpecEndpoint endpoint, World world)
    {
        if (endpoint.Spec.Path == "oauth/access_token")
        {
            return new WireClient(_emulator, TimeProvider.System)
            {
                App = world.Token.App, Token = world.Request.Token, TokenSecret = world.Request.Secret,
            };
        }

        AuthScheme[] schemes = [.. endpoint.Spec.Auth.Select(auth => auth.Scheme).Order().Where(auth => auth != AuthScheme.OAuth2)];
        return schemes.FirstOrDefault(AuthScheme.None) switch
        {
            AuthScheme.User or AuthScheme.OAuth2 => WireClient.For(_emulator, world.Token),
            AuthScheme.App => WireClient.ForApp(_emulator, world.Token.App),
            AuthScheme.Consumer => new WireClient(_emulator, TimeProvider.System) { App = world.Token.App },
            AuthScheme.Basic => new WireClient(_emulator, TimeProvider.System) { App = world.Token.App, Basic = true },
            _ => new WireClient(_emulator, TimeProvider.System),
        };
    }
}
