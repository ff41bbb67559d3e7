namespace TwitterSdk.Core.Auth.OAuth2;

/// <summary>A user's tokens in memory, with the header that calls carry.</summary>
internal sealed class HeldTokens(OAuth2Tokens tokens, OAuth2UserOptions options)
{
    public OAuth2Tokens Tokens => tokens;

    public string Header { get; } = $"{options.HeaderWord} {tokens.AccessToken}";

    /// <summary>True while there is no need to renew.</summary>
    public bool IsFresh(DateTimeOffset now) => tokens.ExpiresAt is not { } end || now < end - options.RenewBefore;

    /// <summary>True while the vendor takes the token.</summary>
    public bool IsAlive(DateTimeOffset now) => tokens.ExpiresAt is not { } end || now < end;
}
