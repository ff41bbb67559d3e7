using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Auth.OAuth2;

namespace TwitterSdk.Configuration;

/// <summary>Makes credentials of the keys and tokens in the options.</summary>
internal static class CredentialsFactory
{
    private const string DefaultUser = "default";

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

        if (OAuth2(options) is { } user)
            held.Add(user);

        return held switch
        {
            [] => TwitterCredentials.None,
            [var only] => only,
            _ => new CombinedCredentials([.. held]),
        };
    }

    private static ApiCredentials? OAuth2(TwitterClientOptions options)
    {
        string? access = Given(options.OAuth2AccessToken), refresh = Given(options.OAuth2RefreshToken), user = Given(options.OAuth2User);
        if (refresh is null && user is null)
            return access is null ? null : TwitterCredentials.OAuth2(access);

        user ??= DefaultUser;
        ITokenStore store = options.TokenStore ?? EncryptedFileTokenStore.Open(options.TokenFolder!);
        if (refresh is not null)
        {
            // Nobody knows how old a configured access token is, so without one, or when it is dead, the refresh token decides.
            var seed = new OAuth2Tokens { AccessToken = access ?? "none", RefreshToken = refresh, ExpiresAt = access is null ? DateTimeOffset.UnixEpoch : null };
            store = new SeededTokenStore(store, user, seed);
        }

        return TwitterCredentials.OAuth2Users(options.ClientId!, Given(options.ClientSecret), store).For(user);
    }

    private static string? Given(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
