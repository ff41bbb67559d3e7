using System.Net;
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
        using var request = new HttpRequestMessage();
        await AuthorizeAsync(twitch, request, cancellationToken).ConfigureAwait(false);
        return TokenOf(request);
    }

    /// <summary>
    /// Says that a token was refused by what takes no HTTP header, so that the next one is renewed:
    /// <c>options.TokenRefused = twitch.RenewUserTokenAsync</c>.
    /// </summary>
    /// <param name="twitch">The client.</param>
    /// <param name="refused">The token that was refused.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>True when <see cref="GetUserTokenAsync"/> will hand out another one; false when there is none to be had.</returns>
    /// <exception cref="AuthException">The client calls as no user, or the sign-in has ended.</exception>
    public static async ValueTask<bool> RenewUserTokenAsync(this ITwitchClient twitch, string refused, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(twitch);
        using var request = new HttpRequestMessage();
        ApiAuthorization authorization = await AuthorizeAsync(twitch, request, cancellationToken).ConfigureAwait(false);

        // Somebody else may have had it renewed in the meantime.
        if (TokenOf(request) != refused)
            return true;
        using var refusal = new HttpResponseMessage(HttpStatusCode.Unauthorized);
        return await twitch.Connection.Credentials.RejectedAsync(authorization, refusal, cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask<ApiAuthorization> AuthorizeAsync(ITwitchClient twitch, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ApiCredentials credentials = twitch.Connection.Credentials;
        if (!credentials.Schemes.Contains(AuthScheme.OAuth2))
            throw new AuthException("The client calls as no user, so it has no user's token: make it with TwitchCredentials.User, or use As(...).");
        var authorization = new ApiAuthorization { Request = request, Scheme = AuthScheme.OAuth2, Transport = twitch.Connection.AuthTransport };
        await credentials.AuthorizeAsync(authorization, cancellationToken).ConfigureAwait(false);
        return authorization;
    }

    private static string TokenOf(HttpRequestMessage request)
    {
        string header = request.Headers.NonValidated[Name].ToString();
        return header[(header.IndexOf(' ', StringComparison.Ordinal) + 1)..];
    }
}
