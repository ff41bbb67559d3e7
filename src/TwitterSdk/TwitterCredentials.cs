using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Auth.OAuth2;
using TwitterSdk.SignIn;
using TwitterSdk.V2;

namespace TwitterSdk;

/// <summary>The kinds of credentials that Twitter knows.</summary>
public static class TwitterCredentials
{
    /// <summary>Nobody: for the few endpoints that ask for nothing.</summary>
    [AuthSchemes(AuthScheme.None)]
    public static ApiCredentials None => NoCredentials.Instance;

    /// <summary>An app with its bearer token.</summary>
    /// <param name="bearerToken">As the developer portal shows it.</param>
    [AuthSchemes(AuthScheme.App)]
    public static ApiCredentials App(string bearerToken) => new BearerCredentials(bearerToken);

    /// <summary>An app with its key and secret: signs for itself where that is asked, and obtains a bearer token at the first call that needs one.</summary>
    /// <param name="consumerKey">The app's key.</param>
    /// <param name="consumerSecret">The app's secret.</param>
    [AuthSchemes(AuthScheme.App, AuthScheme.Consumer, AuthScheme.Basic)]
    public static ApiCredentials App(string consumerKey, string consumerSecret) => new CombinedCredentials(
        new OAuth1Credentials(consumerKey, consumerSecret),
        new AppCredentials(consumerKey, consumerSecret));

    /// <summary>A user of an app (OAuth 1.0a). Endpoints that only take a bearer token get one that is obtained with key and secret.</summary>
    /// <param name="consumerKey">The app's key.</param>
    /// <param name="consumerSecret">The app's secret.</param>
    /// <param name="accessToken">The user's token.</param>
    /// <param name="accessTokenSecret">The token's secret.</param>
    [AuthSchemes(AuthScheme.User, AuthScheme.App, AuthScheme.Consumer, AuthScheme.Basic)]
    public static ApiCredentials User(string consumerKey, string consumerSecret, string accessToken, string accessTokenSecret) => new CombinedCredentials(
        new OAuth1Credentials(consumerKey, consumerSecret, accessToken, accessTokenSecret),
        new AppCredentials(consumerKey, consumerSecret));

    /// <summary>A user by OAuth 2.0, with an access token that is not renewed: good for two hours.</summary>
    /// <param name="accessToken">The user's token.</param>
    /// <param name="scopes">What it is good for, when that is known: then a call that needs more is refused before it is sent.</param>
    [AuthSchemes(AuthScheme.OAuth2)]
    public static ApiCredentials OAuth2(string accessToken, params IReadOnlyList<OAuth2Scope> scopes) =>
        new BearerCredentials(accessToken, AuthScheme.OAuth2, scopes is { Count: > 0 } ? [.. scopes.ToWire()] : null);

    /// <summary>The users of an app by OAuth 2.0, any number; their tokens are renewed by themselves. Make one and keep it: <c>twitter.As(users.For("12"))</c>.</summary>
    /// <param name="clientId">The app's client id (not its consumer key), as the developer portal shows it.</param>
    /// <param name="clientSecret">The secret of a confidential app; null for a public one.</param>
    /// <param name="store">Where tokens are kept.</param>
    /// <param name="options">How tokens are renewed.</param>
    public static OAuth2Users OAuth2Users(string clientId, string? clientSecret, ITokenStore store, OAuth2UserOptions? options = null) =>
        new(new OAuth2App(clientId, clientSecret), TwitterOAuth2.Endpoints, store, options);
}
