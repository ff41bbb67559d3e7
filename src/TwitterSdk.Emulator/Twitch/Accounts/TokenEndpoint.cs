using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Twitch.State;

namespace TwitterSdk.Emulator.Twitch.Accounts;

/// <summary>Gives tokens for codes, refresh tokens, secrets and approved devices.</summary>
internal sealed class TokenEndpoint(TwitchState state)
{
    private const string DeviceGrant = "urn:ietf:params:oauth:grant-type:device_code";
    private const int PollSeconds = 5;

    public EmulatorResponse Trade(WireRequest wire)
    {
        TwitchApp app = state.Accounts.FindApp(SignInEndpoints.Required(wire, "client_id")) ?? throw new Refusal(400, 0, "invalid client");
        return SignInEndpoints.Required(wire, "grant_type") switch
        {
            "authorization_code" => ForCode(wire, app),
            "refresh_token" => ForRefresh(wire, app),
            "client_credentials" => ForSecret(wire, app),
            DeviceGrant => ForDevice(wire, app),
            _ => throw new Refusal(400, 0, "invalid grant type"),
        };
    }

    public EmulatorResponse BeginDevice(WireRequest wire)
    {
        TwitchApp app = state.Accounts.FindApp(SignInEndpoints.Required(wire, "client_id")) ?? throw new Refusal(400, 0, "invalid client");
        DeviceSignIn device = state.Accounts.AddDevice(app, AuthorizePage.Scopes(SignInEndpoints.Required(wire, "scopes")));
        return EmulatorResponse.Json(json =>
        {
            json.WriteStartObject();
            json.WriteString("device_code"u8, device.Code);
            json.WriteNumber("expires_in"u8, (int)DeviceSignIn.Lifetime.TotalSeconds);
            json.WriteNumber("interval"u8, PollSeconds);
            json.WriteString("user_code"u8, device.UserCode);
            json.WriteString("verification_uri"u8, $"{wire.Origin}/{wire.Host}/oauth2/device?user_code={device.UserCode}");
            json.WriteEndObject();
        });
    }

    private EmulatorResponse ForCode(WireRequest wire, TwitchApp app)
    {
        CheckSecret(wire, app);
        // Whoever fails has used the code up all the same.
        SignInCode? code = state.Accounts.TakeCode(SignInEndpoints.Required(wire, "code"));
        if (code is null || code.App != app)
            throw new Refusal(400, 0, "Invalid authorization code");
        if (SignInEndpoints.Required(wire, "redirect_uri") != code.RedirectUri)
            throw new Refusal(400, 0, "Parameter redirect_uri does not match registered URI");
        return Answer(state.Accounts.IssueToken(app, code.User, code.Scopes));
    }

    private EmulatorResponse ForRefresh(WireRequest wire, TwitchApp app)
    {
        if (app.ClientSecret is not null)
            CheckSecret(wire, app);
        return Answer(state.Accounts.Renew(app, SignInEndpoints.Required(wire, "refresh_token")) ?? throw new Refusal(400, 0, "Invalid refresh token"));
    }

    private EmulatorResponse ForSecret(WireRequest wire, TwitchApp app)
    {
        CheckSecret(wire, app);
        return Answer(state.Accounts.IssueAppToken(app));
    }

    private EmulatorResponse ForDevice(WireRequest wire, TwitchApp app)
    {
        DeviceSignIn? device = state.Accounts.FindDevice(SignInEndpoints.Required(wire, "device_code"));
        if (device is null || device.App != app || device.ExpiresAt <= state.Services.Now)
            throw new Refusal(400, 0, "invalid device code");
        if (device.User is not { } user)
            throw new Refusal(400, 0, "authorization_pending");
        state.Accounts.Remove(device);
        return Answer(state.Accounts.IssueToken(app, user, device.Scopes));
    }

    private static void CheckSecret(WireRequest wire, TwitchApp app)
    {
        if (app.ClientSecret is null || SignInEndpoints.Required(wire, "client_secret") != app.ClientSecret)
            throw new Refusal(403, 0, "invalid client secret");
    }

    private EmulatorResponse Answer(TwitchToken token) => EmulatorResponse.Json(json =>
    {
        json.WriteStartObject();
        json.WriteString("access_token"u8, token.Text);
        json.WriteNumber("expires_in"u8, (long)(token.ExpiresAt - state.Services.Now).TotalSeconds);
        if (token.RefreshToken is { } refresh)
            json.WriteString("refresh_token"u8, refresh);
        if (token.User is not null)
        {
            json.WriteStartArray("scope"u8);
            foreach (string scope in token.Scopes)
                json.WriteStringValue(scope);
            json.WriteEndArray();
        }

        json.WriteString("token_type"u8, "bearer");
        json.WriteEndObject();
    });
}
