using System.Diagnostics;

namespace TwitterSdk.Core.Auth;

/// <summary>The first half of a sign-in: keep it until the user comes back.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class OAuth1RequestToken
{
    private readonly string _secret;

    /// <param name="token">The request token.</param>
    /// <param name="secret">Its secret.</param>
    public OAuth1RequestToken(string token, string secret)
    {
        Auth.Secret.Check(token, nameof(token));
        Auth.Secret.Check(secret, nameof(secret));
        Token = token;
        _secret = secret;
    }

    /// <summary>The request token; it travels in the page's address.</summary>
    public string Token { get; }

    /// <summary>The token's secret, for whoever keeps it while the user is away. A method, so that nothing prints it by accident.</summary>
    public string RevealSecret() => _secret;

    /// <summary>What it is, without token and secret.</summary>
    public override string ToString() => $"{nameof(OAuth1RequestToken)} {Auth.Secret.Id("request", Token)}";
}
