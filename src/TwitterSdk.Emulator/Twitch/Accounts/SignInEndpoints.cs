using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Twitch.State;

namespace TwitterSdk.Emulator.Twitch.Accounts;

/// <summary>The endpoints of the sign-in, at today's address and at that of Kraken's time.</summary>
internal sealed class SignInEndpoints(TwitchState state)
{
    public const string Host = "id";

    private readonly AuthorizePage _page = new(state);
    private readonly TokenEndpoint _tokens = new(state);

    /// <summary>Answers a request that is for the sign-in; null for any other.</summary>
    public EmulatorResponse? TryHandle(WireRequest wire)
    {
        string? last = (wire.Host, wire.Segments) switch
        {
            (Host, ["oauth2", var name]) => name,
            ("api", ["kraken", "oauth2", var name]) => name,
            _ => null,
        };
        return (wire.Method, last) switch
        {
            ("GET", "authorize") => _page.Show(wire),
            ("GET", "device") => _page.ShowDevice(wire),
            ("POST", "token") => _tokens.Trade(wire),
            ("POST", "device") => _tokens.BeginDevice(wire),
            ("GET", "validate") => Validate(Bearer(wire)),
            ("POST", "revoke") => Revoke(wire),
            ("GET", "userinfo") => Describe(Bearer(wire)),
            _ => null,
        };
    }

    /// <summary>The first value of a parameter, in address or body; null when there is none.</summary>
    public static string? Text(WireRequest wire, string name) =>
        wire.Parameters.Find(parameter => parameter.Name == name).Value is { Length: > 0 } value ? value : null;

    public static string Required(WireRequest wire, string name) => Text(wire, name) ?? throw new Refusal(400, 0, $"missing {name}");

    private EmulatorResponse Validate(TwitchToken token) => EmulatorResponse.Json(json =>
    {
        json.WriteStartObject();
        json.WriteString("client_id"u8, token.App.ClientId);
        if (token.User is { } user)
            json.WriteString("login"u8, user.Login);
        json.WriteStartArray("scopes"u8);
        foreach (string scope in token.Scopes)
            json.WriteStringValue(scope);
        json.WriteEndArray();
        if (token.User is { } owner)
            json.WriteString("user_id"u8, owner.Id);
        json.WriteNumber("expires_in"u8, (long)(token.ExpiresAt - state.Services.Now).TotalSeconds);
        json.WriteEndObject();
    });

    private EmulatorResponse Revoke(WireRequest wire)
    {
        string clientId = Required(wire, "client_id");
        TwitchApp app = state.Accounts.FindApp(clientId) ?? throw new Refusal(404, 0, "client does not exist");
        if (state.Accounts.Find(Required(wire, "token")) is not { } token || token.App != app)
            throw new Refusal(400, 0, "Invalid token");
        state.Accounts.Revoke(token);
        return EmulatorResponse.Empty(200);
    }

    private static EmulatorResponse Describe(TwitchToken token)
    {
        if (token.User is not { } user || !token.Scopes.Contains("openid"))
            throw new Refusal(401, 0, "missing scope openid");
        return EmulatorResponse.Json(json =>
        {
            json.WriteStartObject();
            json.WriteString("aud"u8, token.App.ClientId);
            json.WriteString("iss"u8, "https://id.twitch.tv/oauth2");
            json.WriteString("sub"u8, user.Id);
            json.WriteString("preferred_username"u8, user.DisplayName);
            json.WriteNumber("iat"u8, token.CreatedAt.ToUnixTimeSeconds());
            json.WriteNumber("exp"u8, token.ExpiresAt.ToUnixTimeSeconds());
            json.WriteEndObject();
        });
    }

    private TwitchToken Bearer(WireRequest wire)
    {
        string header = wire.Headers.Authorization.ToString();
        int space = header.IndexOf(' ', StringComparison.Ordinal);
        bool isKnown = space > 0 && (header[..space].Equals("OAuth", StringComparison.OrdinalIgnoreCase) || header[..space].Equals("Bearer", StringComparison.OrdinalIgnoreCase));
        return (isKnown ? state.Accounts.Find(header[(space + 1)..].Trim()) : null) ?? throw new Refusal(401, 0, "invalid access token");
    }
}
