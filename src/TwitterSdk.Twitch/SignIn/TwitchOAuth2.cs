using TwitterSdk.Core.Auth.OAuth2;
using TwitterSdk.Twitch.Auth;

namespace TwitterSdk.Twitch.SignIn;

/// <summary>Signs users in by OAuth 2.0: with a code, with a token in the address (implicit), or on another device.</summary>
public static class TwitchOAuth2
{
    /// <summary>Where the steps happen; hosts follow the client's base address.</summary>
    public static OAuth2Endpoints Endpoints { get; } = OAuth2Client.CreateSignInEndpoints();

    /// <summary>How a program without a secret signs in the user of its machine: by the implicit grant, with <c>http://localhost:42420</c> registered as its address.</summary>
    public static LoopbackOptions ImplicitLoopback { get; } = new() { RedirectUri = new Uri("http://localhost:42420"), Implicit = true };

    /// <summary>A flow that signs users in. Make one and keep it.</summary>
    /// <param name="twitch">The client to send through; who it calls as does not matter.</param>
    /// <param name="clientId">The app's client id.</param>
    /// <param name="clientSecret">The secret of a confidential app; null for a public one, which signs in by the implicit grant or on another device.</param>
    public static OAuth2Flow CreateOAuth2Flow(this ITwitchClient twitch, string clientId, string? clientSecret = null)
    {
        ArgumentNullException.ThrowIfNull(twitch);
        return new OAuth2Flow(twitch.Connection.AuthTransport, TwitchCredentials.ToApp(clientId, clientSecret), Endpoints);
    }

    /// <summary>Signs in the user of this machine by the implicit grant: opens the browser, and waits on a port that no other machine reaches.</summary>
    /// <param name="twitch">The client to send through; who it calls as does not matter.</param>
    /// <param name="clientId">The app's client id.</param>
    /// <param name="scopes">What to ask the user for.</param>
    /// <param name="options">How; <see cref="ImplicitLoopback"/> when left out.</param>
    /// <param name="cancellationToken">Stops the sign-in.</param>
    /// <returns>A token that lasts about 60 days and cannot be renewed.</returns>
    /// <exception cref="OAuth2Exception">The user said no or took too long, or the port is taken.</exception>
    public static Task<OAuth2Tokens> SignInAsync(
        this ITwitchClient twitch, string clientId, IEnumerable<TwitchScope> scopes, LoopbackOptions? options = null, CancellationToken cancellationToken = default) =>
        new LoopbackSignIn(twitch.CreateOAuth2Flow(clientId), options ?? ImplicitLoopback).RunAsync(scopes, cancellationToken);

    /// <summary>Starts a sign-in with a code; open its <see cref="OAuth2PendingSignIn.Page"/> in the user's browser.</summary>
    /// <param name="flow">The flow, of an app with a secret.</param>
    /// <param name="redirectUri">Where the page shall lead back to, exactly as the app lists it.</param>
    /// <param name="scopes">What to ask the user for.</param>
    public static OAuth2PendingSignIn Start(this OAuth2Flow flow, Uri redirectUri, params IEnumerable<TwitchScope> scopes)
    {
        ArgumentNullException.ThrowIfNull(flow);
        return flow.Start(redirectUri, scopes.ToWire());
    }

    /// <summary>Starts a sign-in whose token comes back in the fragment of the address.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="redirectUri">Where the page shall lead back to, exactly as the app lists it.</param>
    /// <param name="scopes">What to ask the user for.</param>
    public static OAuth2PendingSignIn StartImplicit(this OAuth2Flow flow, Uri redirectUri, params IEnumerable<TwitchScope> scopes)
    {
        ArgumentNullException.ThrowIfNull(flow);
        return flow.StartImplicit(redirectUri, scopes.ToWire());
    }

    /// <summary>Signs in the user of this machine.</summary>
    /// <param name="signIn">How.</param>
    /// <param name="scopes">What to ask the user for.</param>
    /// <param name="cancellationToken">Stops the sign-in.</param>
    /// <exception cref="OAuth2Exception">The user said no or took too long, Twitch refused, or the port is taken.</exception>
    public static Task<OAuth2Tokens> RunAsync(this LoopbackSignIn signIn, IEnumerable<TwitchScope> scopes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(signIn);
        return signIn.RunAsync(scopes.ToWire(), cancellationToken);
    }

    /// <summary>Signs a user in on another device, from code to tokens; for apps with a secret and without.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="scopes">What to ask the user for.</param>
    /// <param name="show">Shows address and code to the user.</param>
    /// <param name="cancellationToken">Stops the sign-in.</param>
    /// <exception cref="OAuth2Exception">The user took too long, or Twitch refused.</exception>
    public static Task<OAuth2Tokens> RunDeviceAsync(
        this OAuth2Flow flow, IEnumerable<TwitchScope> scopes, Func<OAuth2DeviceCode, CancellationToken, Task> show, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(flow);
        return flow.RunDeviceAsync(scopes.ToWire(), show, cancellationToken);
    }

    internal static IEnumerable<string> ToWire(this IEnumerable<TwitchScope> scopes)
    {
        ArgumentNullException.ThrowIfNull(scopes);
        return scopes.Select(static scope => scope.Value);
    }
}
