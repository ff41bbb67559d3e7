using TwitterSdk.Cli.Errors;
using TwitterSdk.Cli.Profiles;
using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Auth.OAuth2;
using TwitterSdk.Twitch;
using TwitterSdk.Twitch.Auth;
using TwitterSdk.Twitch.SignIn;

namespace TwitterSdk.Cli.Commands.Login;

/// <summary>The ways to sign in to Twitch.</summary>
/// <param name="prompts">Asks what is missing.</param>
/// <param name="host">Whose machine it is.</param>
/// <param name="page">Shows pages.</param>
/// <param name="twitch">A client of nobody.</param>
/// <param name="clientId">The app.</param>
/// <param name="clientSecret">Its secret; null for a public app.</param>
internal sealed class TwitchLogin(Prompts prompts, CliHost host, SignInPage page, TwitchClient twitch, string clientId, string? clientSecret)
{
    private OAuth2Flow Flow => twitch.CreateOAuth2Flow(clientId, clientSecret);

    /// <summary>The browser comes back to this machine: with a token, or for an app with a secret with a code.</summary>
    public async Task<LoginResult> BrowserAsync(IEnumerable<string> scopes, Uri? redirect, CancellationToken cancellationToken)
    {
        LoopbackOptions options = TwitchOAuth2.ImplicitLoopback with { Implicit = clientSecret is null, OpenBrowser = page.ShowAsync };
        return await OfAsync(await new LoopbackSignIn(Flow, redirect is null ? options : options with { RedirectUri = redirect }).RunAsync(scopes, cancellationToken), cancellationToken);
    }

    /// <summary>The user types a code on another device.</summary>
    public async Task<LoginResult> DeviceAsync(IEnumerable<string> scopes, CancellationToken cancellationToken) =>
        await OfAsync(await Flow.RunDeviceAsync(scopes, ShowAsync, cancellationToken), cancellationToken);

    /// <summary>A token that the user has already.</summary>
    public async Task<LoginResult> TokenAsync(CancellationToken cancellationToken) =>
        await OfAsync(new OAuth2Tokens { AccessToken = await prompts.AskSecretAsync("Access token", cancellationToken) }, cancellationToken);

    /// <summary>An app alone.</summary>
    public LoginResult App() => clientSecret is null
        ? throw new UsageException("An app alone signs in with its secret.")
        : new LoginResult { ClientId = clientId, Secrets = [(SecretKind.Client, clientSecret, null)] };

    private Task ShowAsync(OAuth2DeviceCode code, CancellationToken cancellationToken)
    {
        host.Tell($"On any device open {code.VerificationUri} and type {code.UserCode}");
        return Task.CompletedTask;
    }

    private async Task<LoginResult> OfAsync(OAuth2Tokens tokens, CancellationToken cancellationToken)
    {
        ValidatedToken told = await twitch.As(new BearerCredentials(tokens.AccessToken, AuthScheme.OAuth2, tokens.Scopes)).Auth.OAuth2.ValidateAsync(cancellationToken);
        if (told.Login is not { } login)
            throw new CredentialsException("That is an app's token, not a user's. For an app use 'twitter login twitch --app'.");
        if (told.ClientId != clientId)
            throw new CredentialsException($"The token was given to another app, with the client id {told.ClientId}. Give that one with --client-id.");
        return new LoginResult
        {
            UserName = login.Value,
            UserId = told.UserId?.Value,
            ClientId = clientId,
            Tokens = tokens with { Scopes = told.Scopes ?? tokens.Scopes },
            Secrets = clientSecret is null ? [] : [(SecretKind.Client, clientSecret, null)],
        };
    }
}
