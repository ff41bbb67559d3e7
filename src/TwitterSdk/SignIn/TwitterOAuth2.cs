using System.Text.Json;
using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Auth.OAuth2;
using TwitterSdk.Core.Json;
using TwitterSdk.V2;

namespace TwitterSdk.SignIn;

/// <summary>Signs users in by OAuth 2.0.</summary>
public static class TwitterOAuth2
{
    /// <summary>Where the steps happen; hosts follow the client's base address.</summary>
    public static OAuth2Endpoints Endpoints { get; } = OAuth2Client.CreateSignInEndpoints();

    /// <summary>A flow that signs users in. Make one and keep it.</summary>
    /// <param name="twitter">The client to send through.</param>
    /// <param name="clientId">The app's client id (not its consumer key), as the developer portal shows it.</param>
    /// <param name="clientSecret">The secret of a confidential app; null for a public one.</param>
    public static OAuth2Flow CreateOAuth2Flow(this ITwitterClient twitter, string clientId, string? clientSecret = null)
    {
        ArgumentNullException.ThrowIfNull(twitter);
        return new OAuth2Flow(twitter.Connection.AuthTransport, new OAuth2App(clientId, clientSecret), Endpoints);
    }

    /// <summary>Starts a sign-in; open its <see cref="OAuth2PendingSignIn.Page"/> in the user's browser.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="redirectUri">Where the page shall lead back to, exactly as the app lists it.</param>
    /// <param name="scopes">What to ask the user for; add <see cref="OAuth2Scope.OfflineAccess"/> for a sign-in that lasts longer than two hours.</param>
    public static OAuth2PendingSignIn Start(this OAuth2Flow flow, Uri redirectUri, params IEnumerable<OAuth2Scope> scopes)
    {
        ArgumentNullException.ThrowIfNull(flow);
        return flow.Start(redirectUri, scopes.ToWire());
    }

    /// <summary>Signs in the user of this machine.</summary>
    /// <param name="signIn">How.</param>
    /// <param name="scopes">What to ask the user for; add <see cref="OAuth2Scope.OfflineAccess"/> for a sign-in that lasts longer than two hours.</param>
    /// <param name="cancellationToken">Stops the sign-in.</param>
    /// <exception cref="OAuth2Exception">The user said no or took too long, Twitter refused, or the port is taken.</exception>
    public static Task<OAuth2Tokens> RunAsync(this LoopbackSignIn signIn, IEnumerable<OAuth2Scope> scopes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(signIn);
        return signIn.RunAsync(scopes.ToWire(), cancellationToken);
    }

    /// <summary>Asks whose tokens they are, and saves them under that user's id.</summary>
    /// <param name="users">The users of the app.</param>
    /// <param name="twitter">The client to ask through.</param>
    /// <param name="tokens">What the sign-in gave; good for <see cref="OAuth2Scope.UsersRead"/> and <see cref="OAuth2Scope.TweetRead"/>.</param>
    /// <param name="cancellationToken">Stops the work; the tokens are not saved then.</param>
    /// <returns>The user's credentials; their key is the user's id.</returns>
    /// <exception cref="OAuth2Exception">The answer names no user.</exception>
    public static async Task<OAuth2UserCredentials> SignInAsync(this OAuth2Users users, ITwitterClient twitter, OAuth2Tokens tokens, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(users);
        ArgumentNullException.ThrowIfNull(twitter);
        ArgumentNullException.ThrowIfNull(tokens);
        ITwitterClient user = twitter.As(new BearerCredentials(tokens.AccessToken, AuthScheme.OAuth2, tokens.Scopes));
        JsonRaw answer = await user.Api("api", "2")["users"]["me"].GetAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        if (answer.ToElement() is not { ValueKind: JsonValueKind.Object } root || !root.TryGetProperty("data"u8, out JsonElement me)
            || me.ValueKind != JsonValueKind.Object || !me.TryGetProperty("id"u8, out JsonElement id) || id.ToString() is not { Length: > 0 } key)
        {
            throw new OAuth2Exception(OAuth2Problem.Malformed, "Twitter did not tell whose token it is: ask for the scopes users.read and tweet.read, or save the tokens under a key of your own.");
        }

        return await users.SaveAsync(key, tokens, cancellationToken).ConfigureAwait(false);
    }

    internal static IEnumerable<string> ToWire(this IEnumerable<OAuth2Scope> scopes)
    {
        ArgumentNullException.ThrowIfNull(scopes);
        return scopes.Select(static scope => scope.Value);
    }
}
