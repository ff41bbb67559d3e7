using TwitterSdk.Emulator.Auth;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Observation;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.Samples;
using TwitterSdk.Emulator.Server;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Twitch.Accounts;
using TwitterSdk.Emulator.Twitch.Limits;
using TwitterSdk.Emulator.Twitch.State;
using TwitterSdk.Emulator.Validation;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Twitch.Server;

/// <summary>What the emulated Twitch does with a request: route, sign in, count, check, answer.</summary>
internal sealed class TwitchService : IService
{
    private readonly TwitchState _state;
    private readonly EmulatorState _plain;
    private readonly TimeProvider _time;
    private readonly RouteTable _routes;
    private readonly Dictionary<string, TwitchRoute> _answers;
    private readonly TwitchAuthenticator _authenticator;
    private readonly SignInEndpoints _signIn;
    private readonly PointLimits _limits;
    private readonly RequestCheck _check;
    private readonly SampleAnswer _samples;
    private readonly TwitchAnswers _writer;

    public TwitchService(SpecCatalog catalog, TwitchState state, EmulatorState plain, IEnumerable<TwitchRoute> routes, IReadOnlyDictionary<string, int> limits)
    {
        _state = state;
        _plain = plain;
        _time = state.Services.Time;
        _routes = new RouteTable(catalog, []);
        _answers = routes.ToDictionary(route => route.Endpoint, StringComparer.Ordinal);
        _authenticator = new TwitchAuthenticator(state.Accounts);
        _signIn = new SignInEndpoints(state);
        _limits = new PointLimits(limits, _time);
        _check = new RequestCheck(catalog);
        _samples = new SampleAnswer(catalog);
        _writer = new TwitchAnswers(catalog);
    }

    /// <summary>Whether APIs that Twitch has switched off answer as they do there, with 410.</summary>
    public bool RetiredIsGone { get; set; }

    /// <inheritdoc/>
    public Target? Find(WireRequest request)
    {
        if (!_routes.TryFind(request.Method, request.Host, request.Segments, out Route? route, out var path))
            return null;
        SpecEndpoint endpoint = Version(route!, request);
        // Versions share routes, but not the names of what is in them.
        var named = endpoint.Spec.Placeholders.Zip(path, (placeholder, pair) => KeyValuePair.Create(placeholder.Name, pair.Value)).ToArray();
        return new Target(route!, endpoint, named);
    }

    /// <inheritdoc/>
    public EmulatorResponse Handle(WireRequest wire, Target? target, RecordedRequest record)
    {
        IReadOnlyList<KeyValuePair<string, string>> headers = [];
        try
        {
            // One request at a time sees and changes the state; nothing here waits.
            lock (_state.Services.Gate)
            {
                if (RetiredIsGone)
                    Retired.Check(wire, target);
                if (_signIn.TryHandle(wire) is { } signedIn)
                    return signedIn;
                if (target is null)
                    throw new Refusal(404, 0, "There is no such page");
                headers = Headers(target.Endpoint);
                TwitchCaller caller = _authenticator.Authenticate(wire, target.Endpoint);
                record.Auth = caller switch { { User: not null } => CallerKind.User, { Token: not null } => CallerKind.App, _ => CallerKind.Anonymous };
                record.User = caller.User?.Login;
                if (_limits.Of(target.Endpoint, caller) is { } bucket)
                {
                    bool isAllowed = bucket.TryTake();
                    headers = [.. headers, .. bucket.Headers];
                    if (!isAllowed)
                        throw new Refusal(429, 0, "Too many requests: the bucket is empty");
                }

                return Answer(new EmulatorRequest(wire, target.Endpoint, target.Path, Caller.Anonymous, _plain, _time), caller, headers);
            }
        }
        catch (Refusal refusal)
        {
            record.Problem = refusal.Detail is null ? refusal.Message : $"{refusal.Message} {refusal.Detail}";
            record.RefusedParameter = refusal.Parameter;
            record.Detail = refusal.Detail;
            return TwitchErrors.Answer(refusal, named: wire.Host != SignInEndpoints.Host) with { Headers = headers };
        }
    }

    private EmulatorResponse Answer(EmulatorRequest plain, TwitchCaller caller, IReadOnlyList<KeyValuePair<string, string>> headers)
    {
        TakeVersion(plain.Wire);
        _check.Check(plain);
        var request = new TwitchRequest(plain, caller, _state, _writer);
        OwnerRules.Check(request);
        EmulatorResponse answer = _answers.TryGetValue(plain.Endpoint.Name, out TwitchRoute? route) ? route.Answer(request) : _samples.Make(plain);
        return answer with { Headers = [.. answer.Headers, .. headers] };
    }

    /// <summary>Where a client cannot set headers, it names the version in the address; no endpoint knows of that.</summary>
    private static void TakeVersion(WireRequest wire)
    {
        if (wire.Segments is ["kraken", ..])
            wire.Parameters.RemoveAll(parameter => parameter.Name == "api_version");
    }

    /// <summary>Among the endpoints of a route: the one of the version that the request asks for.</summary>
    private static SpecEndpoint Version(Route route, WireRequest wire)
    {
        string accept = wire.Headers.Accept.ToString();
        string asked = wire.Parameters.Find(parameter => parameter.Name == "api_version").Value is { Length: > 0 } version ? $".v{version}+" : accept;
        return route.Endpoints.Find(endpoint => endpoint.Spec.Headers.Any(header => asked.Length > 0 && (asked.Contains(header.Value, StringComparison.Ordinal) || header.Value.Contains(asked, StringComparison.Ordinal))))
            ?? route.Endpoints[0];
    }

    private static IReadOnlyList<KeyValuePair<string, string>> Headers(SpecEndpoint endpoint) => endpoint.File.Scope.Group switch
    {
        "Kraken" => [new("x-api-version", "3")],
        "KrakenV5" => [new("x-api-version", "5")],
        _ => [],
    };
}
