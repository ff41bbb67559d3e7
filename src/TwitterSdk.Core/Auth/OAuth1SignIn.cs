using System.Diagnostics;

namespace TwitterSdk.Core.Auth;

/// <summary>A finished sign-in of OAuth 1.0a: who it is, and the keys to act for them.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class OAuth1SignIn
{
    internal OAuth1SignIn(OAuth1Credentials credentials, string? userId, string? screenName)
    {
        Credentials = credentials;
        UserId = userId;
        ScreenName = screenName;
    }

    /// <summary>The user's credentials, ready to call with.</summary>
    public OAuth1Credentials Credentials { get; }

    /// <summary>The user's id as the vendor told it; null when it did not.</summary>
    public string? UserId { get; }

    /// <summary>The user's name as the vendor told it; null when it did not.</summary>
    public string? ScreenName { get; }

    /// <summary>Who signed in, without any token.</summary>
    public override string ToString() => $"{nameof(OAuth1SignIn)} {ScreenName ?? UserId ?? Credentials.Id}";
}
