using System.Text.RegularExpressions;
using TwitterSdk.Cli.Endpoints;
using TwitterSdk.Cli.Tests.Support;
using TwitterSdk.Emulator;
using TwitterSdk.Emulator.Observation;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Cli.Tests.Calls;

/// <summary>For every endpoint of the specs: help, completion, and a call over real sockets.</summary>
internal sealed class EveryEndpointTests
{
    // Calls that end the very credentials that they are made with.
    private static readonly string[] s_ending = ["oauth.invalidate_token", "oauth.invalidate_bearer_token", "v2.oauth2.revoke", "auth.oauth2.revoke"];

    private TwitterEmulator _emulator = null!;
    private CliWorld _world = null!;
    private int _others;

    private static IEnumerable<TestCaseData> Endpoints() =>
        EndpointCatalog.Embedded.Endpoints.Select(endpoint => new TestCaseData(endpoint).SetArgDisplayNames(endpoint.Name));

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _emulator = await TwitterEmulator.StartAsync();
        _world = await SignInAsync("ada");
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await _world.DisposeAsync();
        await _emulator.DisposeAsync();
    }

    [Test]
    public void There_are_all_that_the_specs_have() =>
        Assert.That(EndpointCatalog.Embedded.Endpoints, Has.Count.GreaterThan(700));

    [TestCaseSource(nameof(Endpoints))]
    public async Task Help_tells_what_it_takes_and_who_may_call_it(CatalogEndpoint endpoint)
    {
        CliOutcome outcome = await _world.RunAsync("call", endpoint.Name, "--help");

        Assert.That(outcome.Code, Is.Zero, outcome.ToString());
        Assert.That(outcome.Out, Does.StartWith(endpoint.Name).And.Contain($"{endpoint.Spec.Method} {endpoint.Spec.Host} /{endpoint.Spec.Path}"));
        foreach (EndpointInput input in endpoint.Inputs)
            Assert.That(outcome.Out, Does.Contain($"  {input.Name} "));
        if (endpoint.Spec.Limits.Count > 0)
            Assert.That(outcome.Out, Does.Contain("Limits:"));
        if (endpoint.Spec.Lifecycle is { Retired: true })
            Assert.That(outcome.Out, Does.Contain("Retired:"));
    }

    [TestCaseSource(nameof(Endpoints))]
    public async Task Its_name_and_its_parameters_are_completed(CatalogEndpoint endpoint)
    {
        CliOutcome names = await SuggestAsync($"call {endpoint.Name[..^1]}");
        CliOutcome words = await SuggestAsync($"call {endpoint.Name} ");

        Assert.That(names.Lines, Does.Contain(endpoint.Name), names.ToString());
        Assert.That(words.Lines, Is.SupersetOf(endpoint.Inputs.Select(input => input.Name + "=")), words.ToString());
    }

    [TestCaseSource(nameof(Endpoints))]
    public async Task It_is_called_with_the_least_that_it_takes(CatalogEndpoint endpoint)
    {
        await using CliWorld? other = s_ending.Contains(endpoint.Name) ? await SignInAsync($"other_{++_others}") : null;
        CliWorld world = other ?? _world;
        string[] words = ["call", endpoint.Name, .. new SampleWords(endpoint, world.Put("sample.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])).Words()];
        _emulator.ClearRequests();

        CliOutcome outcome = endpoint.Spec.Returns.Kind == ReturnKind.Stream ? await TailAsync(world, endpoint.Spec, words) : await world.RunAsync(words);

        Assert.That(outcome.Code, Is.Not.EqualTo(2), outcome.ToString());
        Assert.That(outcome.Error, Does.Not.Contain("defect of the tool"));
        if (endpoint.Spec.Returns.Kind == ReturnKind.Page)
            Assert.That(outcome.Out, Does.StartWith("http"));
        else
            Assert.That(_emulator.Requests, Has.Some.Matches<RecordedRequest>(request => IsOf(endpoint.Spec, request)), outcome.ToString());
    }

    private static bool IsOf(EndpointSpec spec, RecordedRequest request)
    {
        string pattern = Regex.Replace(Regex.Escape($"/{spec.Path}").Replace("\\}", "}", StringComparison.Ordinal), @"\\\{[^}]*}", "[^/]+");
        return request.Method == spec.Method && request.Host == spec.Host && Regex.IsMatch(request.Path, $"^{pattern}$");
    }

    private static Task<CliOutcome> SuggestAsync(CliWorld world, string line) => world.RunAsync($"[suggest:{line.Length}]", line);

    private Task<CliOutcome> SuggestAsync(string line) => SuggestAsync(_world, line);

    private async Task<CliWorld> SignInAsync(string name)
    {
        CliWorld world = CliWorld.Beside(_emulator);
        await world.SignInAsync(name);
        await world.SignInToTwitchAsync(name);
        return world;
    }

    /// <summary>A stream is left once it was asked for.</summary>
    private async Task<CliOutcome> TailAsync(CliWorld world, EndpointSpec spec, string[] words)
    {
        using var ctrlC = new CancellationTokenSource();
        Task<CliOutcome> running = world.RunAsync(new StringReader(""), words, ctrlC.Token);
        await Patience.UntilAsync(() => running.IsCompleted || _emulator.Requests.Any(request => IsOf(spec, request)), "the stream's request");
        await ctrlC.CancelAsync();
        return await running;
    }
}
