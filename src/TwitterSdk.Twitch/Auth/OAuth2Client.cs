using TwitterSdk.Core.Auth.OAuth2;

namespace TwitterSdk.Twitch.Auth;

public sealed partial class OAuth2Client
{
    /// <summary>Where Twitch's OAuth 2.0 happens, as its spec says, and its own words for what is refused.</summary>
    internal static OAuth2Endpoints CreateSignInEndpoints() => new()
    {
        Page = OAuth2Address.Of(s_authorizePage),
        Token = OAuth2Address.Of(s_exchangeCode),
        Revoke = OAuth2Address.Of(s_revoke),
        Device = OAuth2Address.Of(s_startDevice),
        RevokesRefreshTokens = false,
        Pkce = false,
        DeviceScopes = "scopes",
        ErrorWords = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["invalid refresh token"] = "invalid_grant",
            ["invalid authorization code"] = "invalid_grant",
            ["invalid token"] = "invalid_token",
            ["invalid device code"] = "expired_token",
            ["invalid client"] = "invalid_client",
            ["invalid client secret"] = "invalid_client",
            ["client does not exist"] = "invalid_client",
            ["invalid scope requested"] = "invalid_scope",
        },
    };
}
