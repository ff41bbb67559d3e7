using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Auth.OAuth2;
using TwitterSdk.Twitch.Auth;
using TwitterSdk.Twitch.SignIn;

namespace TwitterSdk.Twitch;

/// <summary>The kinds of credentials that Twitch knows. A token belongs to one client id, and is only good together with it.</summary>
public static class TwitchCredentials
{
    /// <summary>Nobody but the app's name: enough for Kraken's public calls, not for Helix.</summary>
    /// <param name="clientId">The app's client id.</param>
    [AuthSchemes(AuthScheme.None)]
    public static ApiCredentials ClientId(string clientId) => With(clientId, NoCredentials.Instance);

    /// <summary>An app with its token, as the client credentials flow gives it.</summary>
    /// <param name="clientId">The app's client id.</param>
    /// <param name="accessToken">The app's access token.</param>
    [AuthSchemes(AuthScheme.App)]
    public static ApiCredentials App(string clientId, string accessToken) => With(clientId, new BearerCredentials(accessToken));

    /// <summary>An app with its secret: a token is obtained at the first call that needs one, shared by all, and renewed.</summary>
    /// <param name="clientId">The app's client id.</param>
    /// <param name="clientSecret">The app's secret.</param>
    [AuthSchemes(AuthScheme.App)]
    public static ApiCredentials AppSecret(string clientId, string clientSecret) =>
        With(clientId, new OAuth2AppCredentials(ToApp(clientId, clientSecret), TwitchOAuth2.Endpoints));

    /// <summary>The backend of an extension, which signs its tokens itself: for configuration, PubSub, chat and secrets of the extension.</summary>
    /// <param name="clientId">The extension's client id.</param>
    /// <param name="secret">The extension's secret, in base64 as its settings show it; not the secret of the client id.</param>
    /// <param name="owner">The user who owns the extension.</param>
    /// <param name="channel">The channel that is spoken to, which PubSub wants to be told; null for none.</param>
    /// <exception cref="ArgumentException">The secret is not in base64, or something is empty.</exception>
    [AuthSchemes(AuthScheme.App)]
    public static ApiCredentials Extension(string clientId, string secret, UserId owner, UserId? channel = null) =>
        With(clientId, new ExtensionCredentials(clientId, secret, owner, channel));

    /// <summary>A user with a token. Kraken gets it too, introduced by its own word.</summary>
    /// <param name="clientId">The client id of the app that the user gave the token to.</param>
    /// <param name="accessToken">The user's access token, without <c>oauth:</c> before it.</param>
    /// <param name="scopes">What it is good for, when that is known: then a call that needs more is refused before it is sent.</param>
    [AuthSchemes(AuthScheme.OAuth2)]
    public static ApiCredentials User(string clientId, string accessToken, params IReadOnlyList<TwitchScope> scopes) =>
        With(clientId, new BearerCredentials(accessToken, AuthScheme.OAuth2, scopes is { Count: > 0 } ? [.. scopes.ToWire()] : null));

    /// <summary>One of the users of an app, whose tokens are renewed by themselves.</summary>
    /// <param name="users">The users of the app.</param>
    /// <param name="key">The user's key in the store; <see cref="TwitchSignIns"/> takes the user's id.</param>
    [AuthSchemes(AuthScheme.OAuth2)]
    public static ApiCredentials User(OAuth2Users users, string key)
    {
        ArgumentNullException.ThrowIfNull(users);
        return With(users.App.ClientId, users.For(key));
    }

    /// <summary>The users of an app, any number; their tokens are renewed by themselves. Make one and keep it, in a <see cref="TwitchSignIns"/>.</summary>
    /// <param name="clientId">The app's client id.</param>
    /// <param name="clientSecret">The secret of a confidential app; null for a public one.</param>
    /// <param name="store">Where tokens are kept.</param>
    /// <param name="options">How tokens are renewed.</param>
    public static OAuth2Users OAuth2Users(string clientId, string? clientSecret, ITokenStore store, OAuth2UserOptions? options = null) =>
        new(ToApp(clientId, clientSecret), TwitchOAuth2.Endpoints, store, options);

    /// <summary>Any credentials, for instance ones that refresh their tokens, with the client id that they belong to.</summary>
    /// <param name="clientId">The app's client id.</param>
    /// <param name="credentials">Who is calling.</param>
    public static ApiCredentials With(string clientId, ApiCredentials credentials) => new ClientIdCredentials(clientId, credentials);

    // Twitch takes the secret in the form, and in no header.
    internal static OAuth2App ToApp(string clientId, string? clientSecret) => new(clientId, clientSecret, ClientAuthentication.Body);
}
