using TwitterSdk.Emulator.Auth;
using TwitterSdk.Emulator.Chapters;
using TwitterSdk.Emulator.Chapters.V2;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Limits;
using TwitterSdk.Emulator.Observation;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.Samples;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Twitch.Server;
using TwitterSdk.Emulator.Validation;
using TwitterSdk.Emulator.Webhooks;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Server;

/// <summary>What the service does with a request: route, sign in, count, check, handle.</summary>
internal sealed class Service : IService
{
    private readonly EmulatorState _state;
    private readonly TimeProvider _time;
    private readonly RouteTable _routes;
    private readonly Authenticator _authenticator;
    private readonly RateLimiter _limiter;
    private readonly RequestCheck _check;
    private readonly SampleAnswer _samples;

    public Service(SpecCatalog catalog, EmulatorState state, IReadOnlyDictionary<string, int> limits, AnswerNaming naming, TimeProvider time)
    {
        _state = state;
        _time = time;
        _limiter = new RateLimiter(limits, time);
        var answers = new V2Answers(catalog, naming);
        _routes = new RouteTable(catalog, HandlerTable.Create(catalog, _limiter, answers));
        _authenticator = new Authenticator(state, time);
        _check = new RequestCheck(catalog);
        state.Webhooks.OpenLink = (app, query) => new FilteredLink(catalog, _check, answers, state, time, app, query);
        _samples = new SampleAnswer(catalog);
    }

    public RateLimiter Limiter => _limiter;

    /// <inheritdoc/>
    public Target? Find(WireRequest request) =>
        _routes.TryFind(request.Method, request.Host, request.Segments, out Route? route, out var path)
            ? new Target(route!, Choose(route!, request, path), path)
            : null;

    /// <inheritdoc/>
    public EmulatorResponse Handle(WireRequest wire, Target? target, RecordedRequest record)
    {
        IReadOnlyList<KeyValuePair<string, string>> headers = [];
        try
        {
            if (target is null)
                throw Lost(wire);
            // One request at a time sees and changes the state; nothing here waits.
            lock (_state.Services.Gate)
            {
                Caller caller = _authenticator.Authenticate(wire, target.Endpoint);
                record.Auth = caller.Kind;
                record.User = caller.User?.ScreenName;
                (bool Allowed, RateWindow Window)? counted = _limiter.Count(target.Endpoint, caller);
                headers = VendorHeaders.Of(caller, Quota.IsQuota(target.Endpoint.Spec) ? null : counted?.Window);
                if (counted is { Allowed: false })
                    throw Quota.Exceeded(target.Endpoint.Spec);
                var request = new EmulatorRequest(wire, target.Endpoint, target.Path, caller, _state, _time);
                if (target.Route.Handler is { ChecksValues: true } own)
                    RequestCheck.CheckNames(request, own.AlsoKnown);
                else
                    _check.Check(request);
                EmulatorResponse answer = target.Route.Handler?.Handle(request) ?? _samples.Make(request);
                return answer with { Headers = [.. answer.Headers, .. headers] };
            }
        }
        catch (Refusal refusal)
        {
            record.Problem = refusal.Detail is null ? refusal.Message : $"{refusal.Message} {refusal.Detail}";
            record.RefusedParameter = refusal.Parameter;
            record.Detail = refusal.Detail;
            EmulatorResponse answer = Answer(refusal, wire, target);
            return answer with { Headers = refusal.Challenge is { } challenge ? [.. headers, new("www-authenticate", challenge)] : headers };
        }
    }

    /// <summary>The emulator's addresses have the vendor's host in front, which is easily forgotten.</summary>
    private Refusal Lost(WireRequest wire)
    {
        bool lacksHost = TwitchAddress.LacksHost(wire) || _routes.TryFind(wire.Method, TwitchAddress.ApiHost, [wire.Host, .. wire.Segments], out _, out _);
        return lacksHost
            ? new Refusal(404, 34, $"There is no such page. The first part of an address here stands for the vendor's host: try /{TwitchAddress.ApiHost}{wire.RawPath}.")
            : Refusal.NoSuchPage();
    }

    private static EmulatorResponse Answer(Refusal refusal, WireRequest wire, Target? target)
    {
        if (target is { Endpoint.IsOAuth2: true })
            return OAuth2ErrorAnswer.Of(refusal, isPage: target.Endpoint.Spec.Returns.Kind == ReturnKind.Page);
        return IsProblem(wire, target)
            ? ProblemAnswer.Of(refusal, name => Sent(wire, target, name))
            : EmulatorResponse.Refused(refusal, "/" + string.Join('/', wire.Segments));
    }

    /// <summary>Version 2 has a form of its own for errors, also where there is no page.</summary>
    private static bool IsProblem(WireRequest wire, Target? target) =>
        target is null ? wire.Segments is ["2", ..] : target.Endpoint.IsV2;

    private static IEnumerable<string> Sent(WireRequest wire, Target? target, string name) =>
    [
        .. wire.Parameters.Where(parameter => parameter.Name == name).Select(parameter => parameter.Value),
        .. target?.Path.Where(pair => pair.Key == name).Select(pair => pair.Value) ?? [],
    ];

    /// <summary>Among endpoints that share an address: the one whose constants fit best, then the one whose parameters fit.</summary>
    private SpecEndpoint Choose(Route route, WireRequest wire, IReadOnlyList<KeyValuePair<string, string>> path)
    {
        if (route.Endpoints.Count == 1)
            return route.Endpoints[0];
        SpecEndpoint[] candidates = [.. route.Endpoints
            .Where(endpoint => Constants(endpoint).All(constant => IsSent(wire, constant)))
            .OrderByDescending(endpoint => Constants(endpoint).Count())];
        return Array.Find(candidates, candidate => Fits(candidate, wire, path)) ?? candidates.FirstOrDefault() ?? route.Endpoints[0];
    }

    private static IEnumerable<ParameterSpec> Constants(SpecEndpoint endpoint) =>
        endpoint.Spec.Parameters.Where(parameter => parameter.Type.Kind == TypeKind.Const);

    private static bool IsSent(WireRequest wire, ParameterSpec constant) =>
        wire.Parameters.Exists(p => p.Name == constant.WireName && p.Value == constant.Type.Constant);

    private bool Fits(SpecEndpoint endpoint, WireRequest wire, IReadOnlyList<KeyValuePair<string, string>> path)
    {
        try
        {
            _check.Check(new EmulatorRequest(wire, endpoint, path, Caller.Anonymous, _state, _time));
            return true;
        }
        catch (Refusal)
        {
            return false;
        }
    }
}
