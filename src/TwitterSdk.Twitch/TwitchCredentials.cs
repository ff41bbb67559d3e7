using TwitterSdk.Core.Auth;
using TwitterSdk.Twitch.Auth;

namespace TwitterSdk.Twitch;

/// <summary>The kinds of credentials that Twitch knows. A token belongs to one client id, and is only good together with it.</summary>
public static class TwitchCredentials
{
    /// <summary>Nobody but the app's name: enough for Kraken's public calls, not for Helix.</summary>
    /// <param name="clientId">The app's client id.</param>
    public static ApiCredentials ClientId(string clientId) => With(clientId, NoCredentials.Instance);

    /// <summary>An app with its token, as the client credentials flow gives it.</summary>
    /// <param name="clientId">The app's client id.</param>
    /// <param name="accessToken">The app's access token.</param>
    public static ApiCredentials App(string clientId, string accessToken) => With(clientId, new BearerCredentials(accessToken));

    /// <summary>A user with a token. Kraken gets it too, introduced by its own word.</summary>
    /// <param name="clientId">The client id of the app that the user gave the token to.</param>
    /// <param name="accessToken">The user's access token, without <c>oauth:</c> before it.</param>
    public static ApiCredentials User(string clientId, string accessToken) => With(clientId, new BearerCredentials(accessToken, AuthScheme.OAuth2));

    /// <summary>Any credentials, for instance ones that refresh their tokens, with the client id that they belong to.</summary>
    /// <param name="clientId">The app's client id.</param>
    /// <param name="credentials">Who is calling.</param>
    public static ApiCredentials With(string clientId, ApiCredentials credentials) => new ClientIdCredentials(clientId, credentials);
}
