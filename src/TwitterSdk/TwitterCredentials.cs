using TwitterSdk.Core.Auth;

namespace TwitterSdk;

/// <summary>The kinds of credentials that Twitter knows.</summary>
public static class TwitterCredentials
{
    /// <summary>Nobody: for the few endpoints that ask for nothing.</summary>
    public static ApiCredentials None => NoCredentials.Instance;

    /// <summary>An app with its bearer token.</summary>
    /// <param name="bearerToken">As the developer portal shows it.</param>
    public static ApiCredentials App(string bearerToken) => new BearerCredentials(bearerToken);

    /// <summary>An app with its key and secret: signs for itself where that is asked, and obtains a bearer token at the first call that needs one.</summary>
    /// <param name="consumerKey">The app's key.</param>
    /// <param name="consumerSecret">The app's secret.</param>
    public static ApiCredentials App(string consumerKey, string consumerSecret) => new CombinedCredentials(
        new OAuth1Credentials(consumerKey, consumerSecret),
        new AppCredentials(consumerKey, consumerSecret));

    /// <summary>A user of an app (OAuth 1.0a). Endpoints that only take a bearer token get one that is obtained with key and secret.</summary>
    /// <param name="consumerKey">The app's key.</param>
    /// <param name="consumerSecret">The app's secret.</param>
    /// <param name="accessToken">The user's token.</param>
    /// <param name="accessTokenSecret">The token's secret.</param>
    public static ApiCredentials User(string consumerKey, string consumerSecret, string accessToken, string accessTokenSecret) => new CombinedCredentials(
        new OAuth1Credentials(consumerKey, consumerSecret, accessToken, accessTokenSecret),
        new AppCredentials(consumerKey, consumerSecret));
}
