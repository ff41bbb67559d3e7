using TwitterSdk.Core.Auth.OAuth2;
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

    internal static IEnumerable<string> ToWire(this IEnumerable<OAuth2Scope> scopes)
    {
        ArgumentNullException.ThrowIfNull(scopes);
        return scopes.Select(static scope => scope.Value);
    }
}
