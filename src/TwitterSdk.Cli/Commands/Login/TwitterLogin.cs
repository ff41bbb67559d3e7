using System.Globalization;
using TwitterSdk.Cli.Errors;
using TwitterSdk.Cli.Profiles;
using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Auth.OAuth2;
using TwitterSdk.SignIn;
using TwitterSdk.V2;

namespace TwitterSdk.Cli.Commands.Login;

/// <summary>The ways to sign in to Twitter.</summary>
/// <param name="session">The profile and the place.</param>
/// <param name="prompts">Asks what is missing.</param>
/// <param name="page">Shows pages.</param>
/// <param name="twitter">A client of nobody.</param>
internal sealed class TwitterLogin(Session session, Prompts prompts, SignInPage page, TwitterClient twitter)
{
    /// <summary>OAuth 1.0a: the page shows a number, which the user types.</summary>
    public async Task<LoginResult> PinAsync(string? consumerKey, CancellationToken cancellationToken)
    {
        (string key, string secret) = await AppAsync(consumerKey, cancellationToken);
        OAuth1SignIn signIn = await Flow(key, secret).RunPinFlowAsync(
            async (address, cancelled) =>
            {
                await page.ShowAsync(address, cancelled);
                return await prompts.AskAsync("PIN", cancelled);
            },
            cancellationToken);
        return Of(signIn, key, secret);
    }

    /// <summary>OAuth 1.0a: the page leads the browser back to this machine.</summary>
    public async Task<LoginResult> CallbackAsync(string? consumerKey, Uri redirect, CancellationToken cancellationToken)
    {
        (string key, string secret) = await AppAsync(consumerKey, cancellationToken);
        OAuth1Flow flow = Flow(key, secret);
        using var listener = new CallbackListener(redirect);
        OAuth1RequestToken token = await flow.GetRequestTokenAsync(redirect, cancellationToken);
        Task<Uri> coming = listener.WaitAsync(cancellationToken);
        await page.ShowAsync(flow.GetAuthorizeUrl(token), cancellationToken);
        return Of(await flow.GetAccessTokenAsync(token, OAuth1Flow.ReadVerifier(await coming, token), cancellationToken), key, secret);
    }

    /// <summary>OAuth 2.0 with PKCE: the page leads the browser back to this machine.</summary>
    public async Task<LoginResult> OAuth2Async(string? clientId, bool isConfidential, string scopes, Uri redirect, CancellationToken cancellationToken)
    {
        string client = clientId ?? session.Profile?.Twitter?.ClientId ?? await prompts.AskAsync("Client id", cancellationToken);
        string? secret = isConfidential ? await prompts.AskSecretAsync("Client secret", cancellationToken) : null;
        var signIn = new LoopbackSignIn(twitter.CreateOAuth2Flow(client, secret), new LoopbackOptions { RedirectUri = redirect, OpenBrowser = page.ShowAsync });
        OAuth2Tokens tokens = await signIn.RunAsync(scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries), cancellationToken);
        User me = await WhoAsync(new BearerCredentials(tokens.AccessToken, AuthScheme.OAuth2, tokens.Scopes), cancellationToken);
        return new LoginResult
        {
            UserName = me.Username,
            UserId = me.Id.Value.ToString(CultureInfo.InvariantCulture),
            ClientId = client,
            Tokens = tokens,
            Secrets = secret is null ? [] : [(SecretKind.Client, secret, null)],
        };
    }

    /// <summary>The four keys and tokens of the developer portal.</summary>
    public async Task<LoginResult> TokensAsync(string? consumerKey, CancellationToken cancellationToken)
    {
        (string key, string secret) = await AppAsync(consumerKey, cancellationToken);
        string token = await prompts.AskAsync("Access token", cancellationToken);
        string tokenSecret = await prompts.AskSecretAsync("Access token secret", cancellationToken);
        User me = await WhoAsync(TwitterCredentials.User(key, secret, token, tokenSecret), cancellationToken);
        return new LoginResult
        {
            UserName = me.Username,
            UserId = me.Id.Value.ToString(CultureInfo.InvariantCulture),
            Secrets = [(SecretKind.Consumer, key, secret), (SecretKind.User, token, tokenSecret)],
        };
    }

    /// <summary>An app alone, with its bearer token.</summary>
    public async Task<LoginResult> BearerAsync(CancellationToken cancellationToken) =>
        new() { Secrets = [(SecretKind.Bearer, await prompts.AskSecretAsync("Bearer token", cancellationToken), null)] };

    /// <summary>An app alone, with its key and secret; its bearer token is obtained when it is needed.</summary>
    public async Task<LoginResult> ConsumerAsync(string? consumerKey, CancellationToken cancellationToken)
    {
        (string key, string secret) = await AppAsync(consumerKey, cancellationToken);
        return new LoginResult { Secrets = [(SecretKind.Consumer, key, secret)] };
    }

    private static LoginResult Of(OAuth1SignIn signIn, string key, string secret) => new()
    {
        UserName = signIn.ScreenName,
        UserId = signIn.UserId,
        Secrets = [(SecretKind.Consumer, key, secret), (SecretKind.User, signIn.Credentials.Token!, signIn.Credentials.RevealTokenSecret()!)],
    };

    private OAuth1Flow Flow(string key, string secret) => new(twitter.Connection.AuthTransport, key, secret);

    /// <summary>The app's key and secret: those of the profile, unless another key is given.</summary>
    private async Task<(string Key, string Secret)> AppAsync(string? key, CancellationToken cancellationToken)
    {
        if (session.Profile is { } profile && profile.Twitter?.Secrets.Contains(SecretKind.Consumer) == true
            && await session.Store.FindAsync(profile.Name, Vendor.Twitter, SecretKind.Consumer, cancellationToken) is { } kept && (key is null || key == kept.First))
        {
            return kept;
        }

        key ??= await prompts.AskAsync("Consumer key", cancellationToken);
        return (key, await prompts.AskSecretAsync("Consumer secret", cancellationToken));
    }

    private async Task<User> WhoAsync(ApiCredentials credentials, CancellationToken cancellationToken) =>
        (await twitter.As(credentials).V2.Users.GetMeAsync(cancellationToken)).Data
        ?? throw new CredentialsException("Twitter did not tell whose token it is. Ask for the scopes users.read and tweet.read too.");
}
