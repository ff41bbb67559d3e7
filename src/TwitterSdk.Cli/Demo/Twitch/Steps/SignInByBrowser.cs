using TwitterSdk.Core.Auth.OAuth2;
using TwitterSdk.Twitch;
using TwitterSdk.Twitch.Auth;
using TwitterSdk.Twitch.Helix;
using TwitterSdk.Twitch.SignIn;

namespace TwitterSdk.Cli.Demo.Twitch.Steps;

/// <summary>The browser goes to the sign-in page, and comes back to a port of this machine with a code.</summary>
internal sealed class SignInByBrowser : ITwitchDemoStep
{
    public string Title => "Sign in through the browser, with the scopes that the calls need";

    public async Task RunAsync(TwitchDemoContext demo, CancellationToken cancellationToken)
    {
        // The emulated browser has a user who approves at once.
        demo.State.Accounts.BrowserUser = demo.Ada;
        using var browser = new HttpClient();
        var signIn = new LoopbackSignIn(demo.Twitch.CreateOAuth2Flow(demo.App.ClientId, demo.App.ClientSecret), new LoopbackOptions
        {
            RedirectUri = new Uri("http://localhost:0/signed-in"),
            OpenBrowser = async (page, cancelled) => (await browser.GetAsync(page, cancelled)).Dispose(),
        });
        IReadOnlyList<TwitchScope> scopes = RequiredScopes.For(
            twitch => twitch.Helix.Channels.ModifyAsync(default, new()),
            twitch => twitch.Helix.Channels.GetFollowersAsync(default),
            twitch => twitch.Helix.Chat.SendMessageAsync(default, default, ""),
            twitch => twitch.Helix.Moderation.BanUserAsync(default, default, default));
        OAuth2Tokens tokens = await signIn.RunAsync(scopes, cancellationToken);

        var users = new TwitchSignIns(demo.Twitch, TwitchCredentials.OAuth2Users(demo.App.ClientId, demo.App.ClientSecret, new MemoryTokenStore()));
        TwitchSignIn ada = await users.AddAsync(tokens, cancellationToken);
        demo.Twitch = ada.Client;

        User me = (await demo.Twitch.Helix.Users.GetAsync(cancellationToken: cancellationToken)).Data[0];
        DemoException.Expect(me.Login == demo.Ada.Login && ada.UserId == me.Id, $"the token is {me.Login}'s");
        demo.Tell($"   [bold]{me.DisplayName}[/] ({me.Id}): \"{me.Description}\", until {tokens.ExpiresAt:HH:mm}, for {string.Join(", ", ada.Scopes)}");
    }
}
