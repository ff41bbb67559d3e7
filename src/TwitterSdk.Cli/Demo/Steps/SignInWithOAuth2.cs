using System.Net;
using System.Net.Sockets;
using TwitterSdk.Core.Auth.OAuth2;
using TwitterSdk.Emulator.State;
using TwitterSdk.SignIn;
using TwitterSdk.V2;

namespace TwitterSdk.Cli.Demo.Steps;

/// <summary>OAuth 2.0 with PKCE on a loopback port; a bare HTTP client plays the browser.</summary>
internal sealed class SignInWithOAuth2 : IDemoStep
{
    public string Title => "Sign in by OAuth 2.0, in a browser";

    public async Task RunAsync(DemoContext demo, CancellationToken cancellationToken)
    {
        EmulatorApp app = demo.Emulator.State.Apps.Add("Demo app");
        app.IsPublic = true;
        var callback = new Uri($"http://127.0.0.1:{FreePort()}/signed-in");
        app.Callbacks.Add(callback.OriginalString);

        OAuth2Flow flow = demo.Twitter.CreateOAuth2Flow(app.ClientId);
        var signIn = new LoopbackSignIn(flow, new() { RedirectUri = callback, OpenBrowser = new DemoBrowser(demo, demo.Me.ScreenName).OpenAsync });
        OAuth2Tokens tokens = await signIn.RunAsync(
            [OAuth2Scope.TweetRead, OAuth2Scope.TweetWrite, OAuth2Scope.UsersRead, OAuth2Scope.MediaWrite, OAuth2Scope.OfflineAccess], cancellationToken);

        OAuth2Users users = TwitterCredentials.OAuth2Users(app.ClientId, null, new MemoryTokenStore());
        OAuth2UserCredentials me = await users.SignInAsync(demo.Twitter, tokens, cancellationToken);
        demo.User = new DemoUser(users, me.Key, demo.Twitter.As(me));
        DemoException.Expect(me.Key == $"{demo.Me.Id}", $"the tokens are those of user {me.Key}");
        demo.Tell($"   signed in as user [bold]{me.Key}[/], with tokens until {tokens.ExpiresAt:HH:mm} and a refresh token");
    }

    /// <summary>The app must name its address before anybody listens there.</summary>
    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
