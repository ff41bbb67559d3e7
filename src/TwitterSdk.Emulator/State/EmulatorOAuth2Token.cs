namespace TwitterSdk.Emulator.State;

/// <summary>Tokens by which an app acts for a user under OAuth 2.0.</summary>
public sealed class EmulatorOAuth2Token
{
    internal EmulatorOAuth2Token(OAuth2Grant grant, string accessToken, string? refreshToken, DateTimeOffset expiresAt, int renewals)
    {
        Grant = grant;
        AccessToken = accessToken;
        RefreshToken = refreshToken;
        ExpiresAt = expiresAt;
        Renewals = renewals;
    }

    /// <summary>The app.</summary>
    public EmulatorApp App => Grant.App;

    /// <summary>The user for whom the app acts.</summary>
    public EmulatorUser User => Grant.User;

    /// <summary>What the user agreed to.</summary>
    public IReadOnlyList<string> Scopes => Grant.Scopes;

    /// <summary>What requests carry.</summary>
    public string AccessToken { get; }

    /// <summary>What buys the next tokens, once; null without the scope <c>offline.access</c>.</summary>
    public string? RefreshToken { get; }

    /// <summary>When the access token ends, by the emulator's clock.</summary>
    public DateTimeOffset ExpiresAt { get; internal set; }

    /// <summary>How many times the tokens were renewed since the user signed in.</summary>
    public int Renewals { get; }

    /// <summary>Whether the whole sign-in was revoked: by the app, or because a spent refresh token came back.</summary>
    public bool IsRevoked => Grant.IsRevoked;

    internal OAuth2Grant Grant { get; }

    internal bool IsCurrent => !Grant.IsRevoked && Grant.Current == this;

    /// <inheritdoc/>
    public override string ToString() => $"{App} for {User}: {string.Join(' ', Scopes)}";
}
