using System.Globalization;
using System.Security.Cryptography;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Observation;

namespace TwitterSdk.Emulator.Server;

/// <summary>Turns a request into what is remembered of it. No credential is.</summary>
internal static class RequestRecorder
{
    // Where headers cannot be set these travel beside the parameters that a spec knows.
    private static readonly string[] s_credentials = ["oauth_token", "access_token", "refresh_token", "client_secret"];

    // And these to a sign-in at an address that no spec knows.
    private static readonly string[] s_signIns = ["token", "code", "device_code"];

    public static RecordedRequest Record(WireRequest wire, Target? target, DateTimeOffset at) => new()
    {
        At = at,
        Method = wire.Method,
        Host = wire.Host,
        Path = "/" + string.Join('/', wire.Segments),
        Endpoint = target?.Endpoint.Name,
        Parameters = Parameters(wire, target),
        Headers = wire.Headers
            .Where(header => !header.Key.Equals("Authorization", StringComparison.OrdinalIgnoreCase))
            .ToDictionary(header => header.Key.ToLowerInvariant(), header => header.Value.ToString(), StringComparer.Ordinal),
        BodyLength = wire.Body.Length,
        BodySha256 = Convert.ToHexStringLower(SHA256.HashData(wire.Body.Span)),
        ConnectionId = wire.ConnectionId,
    };

    private static RecordedParameter[] Parameters(WireRequest wire, Target? target) =>
    [
        .. (target?.Path ?? []).Select(pair => new RecordedParameter("path", pair.Key, pair.Value)),
        .. wire.Parameters.Select(p => new RecordedParameter(Name(p.Place), p.Name, IsSecret(target, p.Name) ? "***" : p.Value)),
        .. wire.Files.Select(f => new RecordedParameter("file", f.Name, f.Content.Length.ToString(CultureInfo.InvariantCulture))),
    ];

    /// <summary>Which of the endpoints at an address is meant is not always known yet: what one of them hides, all do.</summary>
    private static bool IsSecret(Target? target, string name) => s_credentials.Contains(name) || (target is null
        ? s_signIns.Contains(name)
        : target.Route.Endpoints.Any(endpoint => endpoint.Spec.Parameters.Any(known => known.Type.Secret && known.IsCalled(name))));

    private static string Name(WirePlace place) => place switch
    {
        WirePlace.Query => "query",
        WirePlace.Form => "form",
        _ => "multipart",
    };
}
