namespace TwitterSdk.Core.Auth.OAuth2;

/// <summary>How the tokens of users are used and renewed.</summary>
public sealed record OAuth2UserOptions
{
    /// <summary>Everything as usual.</summary>
    public static OAuth2UserOptions Default { get; } = new();

    /// <summary>How long before its end a token is renewed; a minute unless set.</summary>
    public TimeSpan RenewBefore { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The word before the token in the <c>Authorization</c> header.</summary>
    public string HeaderWord { get; init; } = "Bearer";
}
