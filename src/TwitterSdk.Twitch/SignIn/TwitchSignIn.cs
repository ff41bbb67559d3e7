using TwitterSdk.Core.Auth;
using TwitterSdk.Twitch.Auth;

namespace TwitterSdk.Twitch.SignIn;

/// <summary>A user who is signed in, as Twitch told at the last validation.</summary>
/// <param name="Key">The user's key in the token store: the id.</param>
/// <param name="Login">The user's name in small letters.</param>
/// <param name="Scopes">What the user agreed to.</param>
/// <param name="ValidatedAt">When that was told.</param>
/// <param name="Client">The client that calls as this user.</param>
public sealed record TwitchSignIn(string Key, Login Login, IReadOnlyList<TwitchScope> Scopes, DateTimeOffset ValidatedAt, ITwitchClient Client)
{
    /// <summary>The user's id.</summary>
    public UserId UserId { get; init; }

    /// <summary>Who calls; for clients made elsewhere.</summary>
    public ApiCredentials Credentials => Client.Connection.Credentials;

    /// <summary>Login and id, no secret.</summary>
    public override string ToString() => $"{nameof(TwitchSignIn)} {Login} ({UserId})";
}
