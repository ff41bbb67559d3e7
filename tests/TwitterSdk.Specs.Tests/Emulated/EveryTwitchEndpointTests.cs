using System.Text.Json;
using TwitterSdk.Core.Json;
using TwitterSdk.Emulator;
using TwitterSdk.Emulator.Observation;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Testing.Specs;
using TwitterSdk.Twitch;

namespace TwitterSdk.Specs.Tests.Emulated;

/// <summary>The real client against the emulated Twitch, over real sockets: every endpoint, with a token that it takes.</summary>
internal sealed class EveryTwitchEndpointTests
{
    private readonly List<JsonMismatch> _mismatches = [];
    private TwitterEmulator _emulator = null!;
    private TwitchClient _twitch = null!;
    private int _worlds;

    private static IEnumerable<TestCaseData> Endpoints() => SpecCatalog.Twitch.Endpoints
        .Where(endpoint => endpoint.Spec.Returns.Kind != ReturnKind.Page && endpoint.File.Scope.Group != "Auth")
        .Select(endpoint => new TestCaseData(endpoint).SetArgDisplayNames(endpoint.Name));

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _emulator = await TwitterEmulator.StartAsync();
        _twitch = TwitchClient.Create(TwitchCredentials.ClientId("nobody"), options =>
        {
            options.BaseAddress = _emulator.BaseAddress;
            options.OnMismatch = _mismatches.Add;
        });
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _emulator.DisposeAsync();

    [SetUp]
    public void Forget() => _mismatches.Clear();

    [TestCaseSource(nameof(Endpoints))]
    public async Task A_valid_call_gets_a_valid_answer(CatalogEndpoint endpoint)
    {
        var world = new TwitchWorld(_emulator.Twitch, ++_worlds);
        Dictionary<string, WireValue> values = new SampleParameters(endpoint.Catalog).Least(endpoint);
        world.Fill(endpoint, values);
        await world.PrepareAsync(_twitch.As(world.User), endpoint, values);
        bool isApps = TwitchWorld.IsApps(endpoint) || (endpoint.Spec.Auth.Count == 1 && endpoint.Spec.Auth[0].Scheme == AuthScheme.App);
        ITwitchClient twitch = _twitch.As(isApps ? world.App : world.User);
        WireValue? body = endpoint.Spec.Body switch
        {
            null => null,
            { Kind: TypeKind.Bytes } => new WireValue(null, Bytes: [1, 2, 3]),
            var type => WireValue.Of(world.Body(endpoint) ?? JsonSerializer.SerializeToElement(new SampleJson(endpoint.Catalog).Of(type, endpoint.File))),
        };

        object? result = await EndpointInvoker.InvokeAsync(twitch, endpoint, values, body);

        RecordedRequest request = _emulator.Requests[^1];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(request.Status, Is.EqualTo(endpoint.Spec.Success.Count > 0 ? endpoint.Spec.Success[0] : 200), request.Problem);
            Assert.That($"Twitch.{request.Endpoint}", Is.EqualTo(endpoint.Name));
            Assert.That(result is null, Is.EqualTo(endpoint.Spec.Returns.Kind == ReturnKind.None));
            Assert.That(_mismatches, Is.Empty);
        }
    }
}
