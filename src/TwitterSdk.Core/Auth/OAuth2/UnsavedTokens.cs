namespace TwitterSdk.Core.Auth.OAuth2;

/// <summary>Tokens that still have to be saved.</summary>
/// <param name="Tokens">The tokens.</param>
/// <param name="Spent">The refresh token that they were bought with: when the store holds another one, somebody signed in anew and these are outdated.</param>
internal sealed record UnsavedTokens(OAuth2Tokens Tokens, string? Spent)
{
    public override string ToString() => nameof(UnsavedTokens);
}
