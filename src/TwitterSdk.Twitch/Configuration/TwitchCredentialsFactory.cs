using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Auth.OAuth2;
using TwitterSdk.Twitch.SignIn;

namespace TwitterSdk.Twitch.Configuration;

/// <summary>Makes credentials of the client id and tokens in the options.</summary>
internal static class TwitchCredentialsFactory
{
    public static ApiCredentials Create(TwitchClientOptions options)
    {
        if (options.Credentials is { } credentials)
            return credentials;
        if (string.IsNullOrEmpty(options.ClientId))
            return NoCredentials.Instance;

        List<ApiCredentials> held = [];
        if (!string.IsNullOrEmpty(options.UserAccessToken))
            held.Add(new BearerCredentials(options.UserAccessToken, AuthScheme.OAuth2));
        if (!string.IsNullOrEmpty(options.AppAccessToken))
            held.Add(new BearerCredentials(options.AppAccessToken));
        else if (!string.IsNullOrEmpty(options.ClientSecret))
            held.Add(new OAuth2AppCredentials(TwitchCredentials.ToApp(options.ClientId, options.ClientSecret), TwitchOAuth2.Endpoints));
        return TwitchCredentials.With(options.ClientId, held switch
        {
            [] => NoCredentials.Instance,
            [var only] => only,
            _ => new CombinedCredentials([.. held]),
        });
    }
}
