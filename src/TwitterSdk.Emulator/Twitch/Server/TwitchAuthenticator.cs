using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.Twitch.Accounts;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Twitch.Server;

/// <summary>Finds out who sent a request, and whether the endpoint takes this kind of token with these scopes.</summary>
internal sealed class TwitchAuthenticator(TwitchAccounts accounts)
{
    public TwitchCaller Authenticate(WireRequest wire, SpecEndpoint endpoint)
    {
        // Other hosts look at neither header.
        if (endpoint.Spec.Host != TwitchAddress.ApiHost)
            return new TwitchCaller(null, null, []);
        bool isHelix = endpoint.Spec.TokenWord is null;
        string? clientId = ClientId(wire, isHelix);
        TwitchToken? token = Token(wire, endpoint.Spec.TokenWord ?? "Bearer", isHelix);
        if (token is null && endpoint.Spec.Auth.Any(auth => auth.Scheme == AuthScheme.None))
        {
            return clientId is null && !IsFree(endpoint)
                ? throw new Refusal(400, 0, "No client id specified")
                : new TwitchCaller(clientId, null, []);
        }

        if (token is null)
            throw new Refusal(401, 0, isHelix ? "OAuth token is missing" : "Token invalid or missing required scope");
        if (isHelix && clientId is null)
            throw new Refusal(401, 0, "Client ID is missing");
        if (clientId is not null && clientId != token.App.ClientId)
            throw new Refusal(401, 0, "Client ID and OAuth token do not match");
        return new TwitchCaller(clientId ?? token.App.ClientId, token, Granted(endpoint.Spec, token, isHelix));
    }

    /// <summary>A calendar is read by programs that send no headers.</summary>
    private static bool IsFree(SpecEndpoint endpoint) => endpoint.Spec is { TokenWord: null };

    private static IReadOnlyList<string> Granted(EndpointSpec spec, TwitchToken token, bool isHelix)
    {
        AuthSpec[] accepted = [.. spec.Auth.Where(auth => auth.Scheme == (token.User is null ? AuthScheme.App : AuthScheme.OAuth2))];
        if (accepted.Length == 0 && spec.Auth.Any(auth => auth.Scheme == AuthScheme.None))
            return [];
        if (accepted.Length == 0)
            throw new Refusal(401, 0, token.User is null ? "This resource needs a user access token" : "This resource needs an app access token");
        if (Array.Find(accepted, auth => auth.Scopes.All(token.Scopes.Contains)) is { } granted)
            return [.. granted.Scopes];
        string missing = string.Join(" or ", accepted.Select(auth => string.Join(' ', auth.Scopes)));
        throw new Refusal(isHelix ? 401 : 403, 0, $"Missing scope: {missing}");
    }

    /// <summary>The header; in older versions also a parameter, which is nothing to the endpoint then.</summary>
    private static string? ClientId(WireRequest wire, bool isHelix)
    {
        string? header = wire.Headers["Client-Id"].ToString() is { Length: > 0 } text ? text : null;
        return isHelix ? header : header ?? Take(wire, "client_id");
    }

    private TwitchToken? Token(WireRequest wire, string word, bool isHelix)
    {
        string header = wire.Headers.Authorization.ToString();
        string? text = null;
        if (header.Length > 0)
        {
            int space = header.IndexOf(' ', StringComparison.Ordinal);
            if (space < 0 || !header[..space].Equals(word, StringComparison.OrdinalIgnoreCase))
                throw new Refusal(401, 0, $"The Authorization header must begin with {word}");
            text = header[(space + 1)..].Trim();
        }
        else if (!isHelix && wire.Parameters.Exists(parameter => parameter.Name == "oauth_token"))
        {
            text = Take(wire, "oauth_token");
        }

        return text is null ? null : accounts.Find(text) ?? throw new Refusal(401, 0, isHelix ? "Invalid OAuth token" : "Token invalid or missing required scope");
    }

    private static string? Take(WireRequest wire, string name)
    {
        int at = wire.Parameters.FindIndex(parameter => parameter.Name == name);
        if (at < 0)
            return null;
        string value = wire.Parameters[at].Value;
        wire.Parameters.RemoveAt(at);
        return value;
    }
}
