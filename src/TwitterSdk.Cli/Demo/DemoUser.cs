using TwitterSdk.Core.Auth.OAuth2;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Cli.Demo;

/// <summary>Who signed in by OAuth 2.0, and whom API v2 knows.</summary>
/// <param name="Users">The users of the app, with the store of their tokens.</param>
/// <param name="Key">The user's key in that store.</param>
/// <param name="Twitter">The client that acts for the user.</param>
internal sealed record DemoUser(OAuth2Users Users, string Key, ITwitterClient Twitter)
{
    /// <summary>The tokens as the emulator has them.</summary>
    public async Task<EmulatorOAuth2Token> TokenAsync(DemoContext demo, CancellationToken cancellationToken)
    {
        OAuth2Tokens? kept = await Users.Store.LoadAsync(Key, cancellationToken);
        return demo.Emulator.State.OAuth2.TryFind(kept?.AccessToken ?? "", out EmulatorOAuth2Token? token)
            ? token
            : throw new DemoException("the emulator does not know the tokens in the store");
    }
}
