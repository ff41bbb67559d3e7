using System.Collections.Concurrent;
using System.Net;
using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Auth.OAuth2;
using TwitterSdk.Core.Http;
using TwitterSdk.Testing;

namespace TwitterSdk.Core.Tests.Auth.OAuth2;

/// <summary>A vendor's token endpoint that takes each refresh token once, and an API that takes only living access tokens. Tokens tell their user and turn: <c>anna-access-2</c>.</summary>
internal sealed class TokenService
{
    public static readonly OAuth2Endpoints Endpoints = new()
    {
        Page = new OAuth2Address("-", "i/authorize"),
        Token = new OAuth2Address("api", "2/token"),
        Revoke = new OAuth2Address("api", "2/revoke"),
        Device = new OAuth2Address("id", "device"),
        ErrorWords = new Dictionary<string, string> { ["Value passed for the token was invalid."] = "invalid_grant" },
    };

    public static readonly OAuth2App Public = new("client-1");

    private readonly ConcurrentDictionary<string, int> _turns = new();

    private readonly ConcurrentDictionary<string, bool> _dead = new();

    /// <summary>Makes an access token invalid before its time.</summary>
    public void Kill(string accessToken) => _dead[accessToken] = true;

    /// <summary>How often each user's tokens were renewed.</summary>
    public int Turn(string user) => _turns.GetValueOrDefault(user);

    /// <summary>The tokens that a user has at a turn.</summary>
    public static OAuth2Tokens Tokens(string user, int turn, DateTimeOffset? end = null, params IReadOnlyList<string>? scopes) => new()
    {
        AccessToken = $"{user}-access-{turn}",
        RefreshToken = $"{user}-refresh-{turn}",
        ExpiresAt = end,
        Scopes = scopes is { Count: > 0 } ? scopes : null,
    };

    /// <summary>Answers for the token endpoint and for the API.</summary>
    public (int Status, string Json) Answer(RecordedRequest request)
    {
        if (!request.Path.EndsWith("2/token", StringComparison.Ordinal))
            return Call(request.Authorization);
        var refresh = request.FormParameters.Single(parameter => parameter.Key == "refresh_token").Value;
        var parts = refresh.Split('-');
        var (user, turn) = (parts[0], int.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture));
        return _turns.TryUpdate(user, turn + 1, turn) || (turn == 0 && _turns.TryAdd(user, 1))
            ? (200, $$"""{"token_type":"bearer","expires_in":7200,"access_token":"{{user}}-access-{{turn + 1}}","refresh_token":"{{user}}-refresh-{{turn + 1}}","scope":"read write"}""")
            : (400, """{"error":"invalid_request","error_description":"Value passed for the token was invalid."}""");
    }

    public HttpResponseMessage Respond(RecordedRequest request)
    {
        var (status, json) = Answer(request);
        return ScriptedHandler.Json(json, (HttpStatusCode)status);
    }

    /// <summary>The API: 401 for any token but the newest of its user.</summary>
    private (int Status, string Json) Call(string? authorization)
    {
        var token = authorization?.Split(' ')[^1] ?? "";
        var parts = token.Split('-');
        return parts.Length == 3 && !_dead.ContainsKey(token) && parts[2] == $"{Turn(parts[0])}" ? (200, $$"""{"user":"{{parts[0]}}"}""") : (401, """{"title":"Unauthorized","status":401}""");
    }

    public static AuthTransport Transport(HttpMessageHandler handler, TimeProvider? clock = null) =>
        new(new BaseAddress("https://{host}.example.com"), new HttpMessageInvoker(handler), clock ?? new FakeClock());

    public static OAuth2Flow Flow(HttpMessageHandler handler, TimeProvider? clock = null, OAuth2App? app = null, OAuth2Endpoints? endpoints = null) =>
        new(Transport(handler, clock), app ?? Public, endpoints ?? Endpoints);
}
