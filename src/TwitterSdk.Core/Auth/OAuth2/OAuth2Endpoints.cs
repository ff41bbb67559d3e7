namespace TwitterSdk.Core.Auth.OAuth2;

/// <summary>What is particular to a vendor's OAuth 2.0: where the steps happen, and where its words differ from the standard's.</summary>
public sealed record OAuth2Endpoints
{
    /// <summary>Where tokens are given.</summary>
    public required OAuth2Address Token { get; init; }

    /// <summary>The page where a user lets an app in; null when there is none.</summary>
    public OAuth2Address? Page { get; init; }

    /// <summary>Where tokens are revoked; null when that is not possible.</summary>
    public OAuth2Address? Revoke { get; init; }

    /// <summary>False where only access tokens can be revoked, and a refresh token dies in another way.</summary>
    public bool RevokesRefreshTokens { get; init; } = true;

    /// <summary>Where a sign-in on another device begins; null when that is not possible.</summary>
    public OAuth2Address? Device { get; init; }

    /// <summary>False for a vendor that does not know PKCE (RFC 7636).</summary>
    public bool Pkce { get; init; } = true;

    /// <summary>The name under which a sign-in on another device sends its scopes.</summary>
    public string DeviceScopes { get; init; } = "scope";

    /// <summary>The vendor's own words for an error, and the standard's code for it: <c>invalid refresh token</c>, <c>invalid_grant</c>. Case does not matter.</summary>
    public IReadOnlyDictionary<string, string> ErrorWords { get; init; } = new Dictionary<string, string>();
}
