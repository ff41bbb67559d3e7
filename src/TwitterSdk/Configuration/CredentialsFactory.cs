using TwitterSdk.Core.Auth;

namespace TwitterSdk.Configuration;

/// <summary>Makes credentials of the keys and tokens in the options.</summary>
internal static class CredentialsFactory
{
    public static ApiCredentials Create(TwitterClientOptions options)
    {
        if (options.Credentials is { } credentials)
            return credentials;

        List<ApiCredentials> held = [];
        if (!string.IsNullOrEmpty(options.ConsumerKey) && !string.IsNullOrEmpty(options.ConsumerSecret))
        {
            held.Add(new OAuth1Credentials(options.ConsumerKey, options.ConsumerSecret, options.AccessToken, options.AccessTokenSecret));
            if (string.IsNullOrEmpty(options.BearerToken))
                held.Add(new AppCredentials(options.ConsumerKey, options.ConsumerSecret));
        }

        if (!string.IsNullOrEmpty(options.BearerToken))
            held.Add(new BearerCredentials(options.BearerToken));

        return held switch
        {
            [] => TwitterCredentials.None,
            [var only] => only,
            _ => new CombinedCredentials([.. held]),
        };
    }
}
