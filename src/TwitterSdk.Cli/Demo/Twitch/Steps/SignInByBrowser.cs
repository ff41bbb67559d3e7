using TwitterSdk.Core.Auth.OAuth2;
using TwitterSdk.Twitch;
using TwitterSdk.Twitch.Helix;

namespace TwitterSdk.Cli.Demo.Twitch.Steps;

/// <summary>The browser goes to the sign-in page, and comes back to a port of this machine with a code.</summary>
internal sealed class SignInByBrowser : ITwitchDemoStep
{
    private static readonly OAuth2Endpoints s_endpoints = new()
    {
        Page = new OAuth2Address("id", "oauth2/authorize"),
        Token = new OAuth2Address("id", "oauth2/token"),
        Revoke = new OAuth2Address("id", "oauth2/revoke"),
        Pkce = false,
    };

    public string Title => "Sign in through the browser, by a code";

    public async Task RunAsync(TwitchDemoContext demo, CancellationToken cancellationToken)
    {
        // The emulated browser has a user who approves at once.
        demo.State.Accounts.BrowserUser = demo.Ada;
        using var browser = new HttpClient();
        var flow = new OAuth2Flow(demo.Twitch.Connection.AuthTransport, new OAuth2App(demo.App.ClientId, demo.App.ClientSecret, ClientAuthentication.Body), s_endpoints);
        var signIn = new LoopbackSignIn(flow, new LoopbackOptions
        {
            RedirectUri = new Uri("http://localhost:0/signed-in"),
            OpenBrowser = async (page, cancelled) => (await browser.GetAsync(page, cancelled)).Dispose(),
        });
        OAuth2Tokens tokens = await signIn.RunAsync(demo.State.Accounts.AllScopes.Where(scope => scope.Contains(':', StringComparison.Ordinal)), cancellationToken);
        demo.AccessToken = tokens.AccessToken;
        demo.Twitch = demo.Twitch.As(TwitchCredentials.User(demo.App.ClientId, tokens.AccessToken));

        User me = (await demo.Twitch.Helix.Users.GetAsync(cancellationToken: cancellationToken)).Data[0];
        DemoException.Expect(me.Login == demo.Ada.Login, $"the token is {me.Login}'s");
        demo.Tell($"   [bold]{me.DisplayName}[/] ({me.Id}): \"{me.Description}\", {tokens.Scopes?.Count} scopes, until {tokens.ExpiresAt:HH:mm}");
    }
}
