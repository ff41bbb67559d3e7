using TwitterSdk.Cli.Profiles;
using TwitterSdk.Core.Auth.OAuth2;

namespace TwitterSdk.Cli.Commands.Login;

/// <summary>What a sign-in gave.</summary>
internal sealed record LoginResult
{
    /// <summary>The user's name; null for an app alone.</summary>
    public string? UserName { get; init; }

    /// <summary>The user's id; null for an app alone.</summary>
    public string? UserId { get; init; }

    /// <summary>The app's client id; null where there was none.</summary>
    public string? ClientId { get; init; }

    /// <summary>Pairs of secrets to keep.</summary>
    public IReadOnlyList<(SecretKind Kind, string First, string? Second)> Secrets { get; init; } = [];

    /// <summary>Tokens that are renewed; null where there are none.</summary>
    public OAuth2Tokens? Tokens { get; init; }
}
