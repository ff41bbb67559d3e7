using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using TwitterSdk.Core.Auth;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Testing;
using TwitterSdk.Testing.Specs;
using AuthScheme = TwitterSdk.Generators.Specs.AuthScheme;

namespace TwitterSdk.Specs.Tests;

/// <summary>Calls every endpoint of the specs over a real socket and looks at what arrives.</summary>
internal sealed class EveryEndpointTests
{
    private StubServer _server = null!;
    private Dictionary<SpecCatalog, object> _clients = null!;
    private (int Status, byte[] Body) _answer;

    private static IEnumerable<TestCaseData> Endpoints() =>
        SpecCatalog.All.SelectMany(catalog => catalog.Endpoints).Select(endpoint => new TestCaseData(endpoint).SetArgDisplayNames(endpoint.Name));

    private static IEnumerable<TestCaseData> SentEndpoints() =>
        Endpoints().Where(test => ((CatalogEndpoint)test.Arguments[0]!).Spec.Returns.Kind is not (ReturnKind.Page or ReturnKind.Stream));

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _server = await StubServer.StartAsync(async (_, context) =>
        {
            context.Response.StatusCode = _answer.Status;
            context.Response.ContentType = "application/json;charset=utf-8";
            context.Response.Headers.Location = "/somewhere/else";
            if (_answer.Body.Length > 0)
                await context.Response.Body.WriteAsync(_answer.Body);
        });
        var credentials = new CombinedCredentials(
            new OAuth1Credentials("consumer-key", "consumer-secret", "token", "token-secret"),
            new BearerCredentials("bearer"),
            new BearerCredentials("user-bearer", Core.Auth.AuthScheme.OAuth2),
            new BasicCredentials("consumer-key", "consumer-secret"));
        _clients = new()
        {
            [SpecCatalog.Twitter] = TwitterClient.Create(credentials, options => options.BaseAddress = _server.Address + "/{host}"),
            [SpecCatalog.Twitch] = Twitch.TwitchClient.Create(Twitch.TwitchCredentials.With("client-id", credentials), options => options.BaseAddress = _server.Address + "/{host}"),
        };
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _server.DisposeAsync();

    [TestCaseSource(nameof(SentEndpoints))]
    public async Task With_only_what_must_be_given_exactly_that_is_sent(CatalogEndpoint endpoint) =>
        await SendAndCompareAsync(endpoint, Parameters(endpoint).Least(endpoint));

    [TestCaseSource(nameof(SentEndpoints))]
    public async Task With_everything_that_can_be_given_all_of_it_is_sent_where_the_spec_says(CatalogEndpoint endpoint) =>
        await SendAndCompareAsync(endpoint, Parameters(endpoint).All(endpoint));

    [TestCaseSource(nameof(SentEndpoints))]
    public async Task Every_documented_success_code_is_a_success(CatalogEndpoint endpoint)
    {
        foreach (int status in endpoint.Spec.Success)
        {
            _answer = Answer(endpoint) with { Status = status };
            await EndpointInvoker.InvokeAsync(_clients[endpoint.Catalog], endpoint, Parameters(endpoint).Least(endpoint), Body(endpoint));
        }
    }

    [Test]
    public void Every_documented_endpoint_of_v1_1_has_a_spec() =>
        Assert.That(SpecCatalog.Twitter.Endpoints.Count(endpoint => endpoint.File.Scope.Group == "V1"), Is.GreaterThanOrEqualTo(202));

    [Test]
    public void Every_operation_of_v2_has_a_spec() =>
        Assert.That(SpecCatalog.Twitter.Endpoints.Count(endpoint => endpoint.File.Scope.Group == "V2"), Is.GreaterThanOrEqualTo(178));

    [Test]
    public void Every_known_endpoint_of_Twitch_has_a_spec()
    {
        Dictionary<string, int> counts = SpecCatalog.Twitch.Endpoints.GroupBy(endpoint => endpoint.File.Scope.Group!).ToDictionary(group => group.Key, group => group.Count());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(counts["Helix"] + counts["EventSub"], Is.GreaterThanOrEqualTo(149));
            Assert.That(counts["Kraken"] + counts["KrakenV5"], Is.GreaterThanOrEqualTo(142 + 9), "nine are in both versions");
            Assert.That(counts["Usher"] + counts["OldApi"] + counts["Tmi"] + counts["Cdn"] + counts["Status"], Is.GreaterThanOrEqualTo(20));
        }
    }

    private static SampleParameters Parameters(CatalogEndpoint endpoint) => new(endpoint.Catalog);

    private async Task SendAndCompareAsync(CatalogEndpoint endpoint, Dictionary<string, WireValue> values)
    {
        _answer = Answer(endpoint);
        int before = _server.Requests.Count;
        WireValue? body = Body(endpoint);

        object? result = await EndpointInvoker.InvokeAsync(_clients[endpoint.Catalog], endpoint, values, body);

        RecordedRequest request = _server.Requests[before];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(request.Method, Is.EqualTo(endpoint.Spec.Method));
            Assert.That(request.Path, Is.EqualTo($"/{endpoint.Spec.Host}/{Fill(endpoint, values)}"));
            Assert.That(request.QueryParameters, Is.EquivalentTo(Expected(endpoint, values, ParameterLocation.Query)), "query");
            Assert.That(request.FormParameters, Is.EquivalentTo(Expected(endpoint, values, ParameterLocation.Form)), "form");
            Assert.That(request.Query, Does.Not.Contain("+").And.Not.Contain(" "), "a space is %20");
            AssertAuth(endpoint, request);
            foreach (HeaderSpec header in endpoint.Spec.Headers)
                Assert.That(request.Headers.GetValueOrDefault(header.Name), Is.EqualTo(header.Value), header.Name);
            AssertMultipart(endpoint, values, request);
            AssertJson(endpoint, values, body, request);
            Assert.That(result is null, Is.EqualTo(endpoint.Spec.Returns.Kind == ReturnKind.None));
        }
    }

    private static void AssertAuth(CatalogEndpoint endpoint, RecordedRequest request)
    {
        string? expected = endpoint.Spec.Auth.First().Scheme switch
        {
            AuthScheme.User or AuthScheme.Consumer => "OAuth oauth_",
            AuthScheme.App => $"{endpoint.Spec.TokenWord ?? "Bearer"} bearer",
            AuthScheme.OAuth2 => $"{endpoint.Spec.TokenWord ?? "Bearer"} user-bearer",
            AuthScheme.Basic => "Basic ",
            _ => null,
        };
        Assert.That(request.Authorization, expected is null ? Is.Null : Does.StartWith(expected));
        Assert.That(request.Authorization?.Contains("oauth_token=", StringComparison.Ordinal) ?? false, Is.EqualTo(endpoint.Spec.Auth.First().Scheme == AuthScheme.User));
    }

    private static void AssertMultipart(CatalogEndpoint endpoint, Dictionary<string, WireValue> values, RecordedRequest request)
    {
        List<ParameterSpec> parts = [.. Given(endpoint, values, ParameterLocation.Multipart)];
        if (parts.Count == 0)
            return;

        Assert.That(request.ContentType, Does.StartWith("multipart/form-data; boundary="));
        string text = Encoding.Latin1.GetString(request.Body);
        foreach (ParameterSpec part in parts)
        {
            byte[] content = part.Type.Kind == TypeKind.Bytes ? values[part.WireName].Bytes! : Encoding.UTF8.GetBytes(Value(part, values));
            Assert.That(text, Does.Contain($"name=\"{part.WireName}\""));
            Assert.That(text, Does.Contain("\r\n\r\n" + Encoding.Latin1.GetString(content) + "\r\n--"), part.WireName);
        }
    }

    private static void AssertJson(CatalogEndpoint endpoint, Dictionary<string, WireValue> values, WireValue? body, RecordedRequest request)
    {
        var expected = new JsonObject();
        foreach (ParameterSpec parameter in Given(endpoint, values, ParameterLocation.Json))
        {
            JsonObject at = expected;
            string[] path = parameter.WireName.Split('.');
            foreach (string segment in path[..^1])
                at = (JsonObject)(at[segment] ??= new JsonObject());
            at[path[^1]] = parameter.Type.Kind == TypeKind.Const ? parameter.Type.Constant : JsonNode.Parse(values[parameter.WireName].Json!.Value.GetRawText());
        }

        if (body?.Json is { } whole)
            expected = JsonNode.Parse(whole.GetRawText())!.AsObject();
        if (expected.Count == 0)
            return;
        Assert.That(request.ContentType, Does.StartWith("application/json"));
        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(request.Body), expected), Is.True, $"sent {request.BodyText}\nexpected {expected.ToJsonString()}");
    }

    private static IEnumerable<ParameterSpec> Given(CatalogEndpoint endpoint, Dictionary<string, WireValue> values, ParameterLocation location) =>
        endpoint.Spec.Parameters.Where(parameter => parameter.Location == location && (parameter.Type.Kind == TypeKind.Const || values.ContainsKey(parameter.WireName)));

    private static IEnumerable<KeyValuePair<string, string>> Expected(CatalogEndpoint endpoint, Dictionary<string, WireValue> values, ParameterLocation location) =>
        Given(endpoint, values, location).SelectMany(parameter => parameter.Type is { Kind: TypeKind.List, ListStyle: ListStyle.Repeated }
            ? Value(parameter, values).Split(',').Select(item => KeyValuePair.Create(parameter.WireName, item))
            : [KeyValuePair.Create(parameter.Spelled(endpoint.Spec.Spelling), Spelled(endpoint, parameter, Value(parameter, values)))]);

    /// <summary>Values that a vendor calls differently travel in the naming that the endpoint is documented with.</summary>
    private static string Spelled(CatalogEndpoint endpoint, ParameterSpec parameter, string text) =>
        parameter.Type.Leaf is { Kind: TypeKind.Named, Name: { } name } && endpoint.Catalog.Find(endpoint.File, name).Type is EnumSpec { IsSelection: true } selection
            ? string.Join(',', text.Split(',').Select(item => selection.Values.Single(value => value.WireValue == item).Spelled(endpoint.Spec.Spelling)))
            : text;

    private static string Value(ParameterSpec parameter, Dictionary<string, WireValue> values) =>
        parameter.Type.Kind == TypeKind.Const ? parameter.Type.Constant! : values[parameter.WireName].Text!;

    private static string Fill(CatalogEndpoint endpoint, Dictionary<string, WireValue> values) =>
        endpoint.Spec.Parameters
            .Where(parameter => parameter.Location == ParameterLocation.Path)
            .Aggregate(endpoint.Spec.Path, (path, parameter) => path.Replace($"{{{parameter.WireName}}}", Uri.EscapeDataString(Value(parameter, values)), StringComparison.Ordinal));

    private static WireValue? Body(CatalogEndpoint endpoint) => endpoint.Spec.Body switch
    {
        null => null,
        { Kind: TypeKind.Bytes } => new WireValue(null, Bytes: [1, 2, 3]),
        var type => WireValue.Of(JsonSerializer.SerializeToElement(new SampleJson(endpoint.Catalog).Of(type, endpoint.File))),
    };

    private static (int Status, byte[] Body) Answer(CatalogEndpoint endpoint)
    {
        int status = endpoint.Spec.Success.Count > 0 ? endpoint.Spec.Success[0] : 200;
        return endpoint.Spec.Returns switch
        {
            { Kind: ReturnKind.Json, Type: { } type } => (status, Encoding.UTF8.GetBytes(new SampleJson(endpoint.Catalog).Of(type, endpoint.File)!.ToJsonString())),
            { Kind: ReturnKind.Form } => (status, Encoding.UTF8.GetBytes("oauth_token=a%2Bb&oauth_token_secret=c&user_id=12&screen_name=x&oauth_callback_confirmed=true")),
            { Kind: ReturnKind.None } => (status, []),
            _ => (status, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"text {status}"))),
        };
    }
}
