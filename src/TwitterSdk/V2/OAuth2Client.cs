using TwitterSdk.Core.Auth.OAuth2;

namespace TwitterSdk.V2;

public sealed partial class OAuth2Client
{
    /// <summary>Where Twitter's OAuth 2.0 happens, as its spec says, and its own words for a spent code or token.</summary>
    internal static OAuth2Endpoints CreateSignInEndpoints() => new()
    {
        Page = OAuth2Address.Of(s_authorizePage),
        Token = OAuth2Address.Of(s_exchangeCode),
        Revoke = OAuth2Address.Of(s_revoke),
        ErrorWords = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["Value passed for the token was invalid."] = "invalid_grant",
            ["Value passed for the authorization code was invalid."] = "invalid_grant",
        },
    };
}
