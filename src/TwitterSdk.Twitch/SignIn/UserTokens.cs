using TwitterSdk.Core.Auth;

namespace TwitterSdk.Twitch.SignIn;

/// <summary>The bare token of a user, for what takes no HTTP header: chat.</summary>
public static class UserTokens
{
    private const string Name = "Authorization";

    /// <summary>The access token of the user that a client calls as, renewed when it is time: <c>options.Token = twitch.GetUserTokenAsync</c>.</summary>
    /// <param name="twitch">The client.</param>
    /// <param name="cancellationToken">Stops waiting for a token.</param>
    /// <exception cref="AuthException">The client calls as no user, or the sign-in has ended.</exception>
    public static async ValueTask<string> GetUserTokenAsync(this ITwitchClient twitch, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(twitch);
        ApiCredentials credentials = twitch.Connection.Credentials;
        if (!credentials.Schemes.Contains(AuthScheme.OAuth2))
            throw new AuthException("The client calls as no user, so it has no user's token: make it with TwitchCredentials.User, or use As(...).");
        using var request = new HttpRequestMessage();
        var authorization = new ApiAuthorization { Request = request, Scheme = AuthScheme.OAuth2, Transport = twitch.Connection.AuthTransport };
        await credentials.AuthorizeAsync(authorization, cancellationToken).ConfigureAwait(false);
        string header = request.Headers.NonValidated[Name].ToString();
        return header[(header.IndexOf(' ', StringComparison.Ordinal) + 1)..];
    }
}
