using TwitterSdk.Emulator.State;
using TwitterSdk.V2;

namespace TwitterSdk.Cli.Demo.Steps;

/// <summary>An access token comes to its end; the next call renews it by itself.</summary>
internal sealed class RenewToken : IDemoStep
{
    public string Title => "Past the end of an access token";

    public async Task RunAsync(DemoContext demo, CancellationToken cancellationToken)
    {
        EmulatorOAuth2Token before = await demo.SignedIn.TokenAsync(demo, cancellationToken);
        demo.Tell($"   the token ends at {before.ExpiresAt:HH:mm:ss}; it is {demo.Clock.GetUtcNow():HH:mm:ss}, and time passes");
        using IDisposable hurry = demo.Clock.Hurry();
        await Task.Delay(before.ExpiresAt - demo.Clock.GetUtcNow() + TimeSpan.FromSeconds(1), demo.Clock, cancellationToken);

        UserAnswer me = await demo.SignedIn.Twitter.V2.Users.GetMeAsync(cancellationToken: cancellationToken);
        EmulatorOAuth2Token after = await demo.SignedIn.TokenAsync(demo, cancellationToken);
        DemoException.Expect(after.Renewals == before.Renewals + 1 && after.RefreshToken != before.RefreshToken, $"the tokens were renewed {after.Renewals - before.Renewals} times");
        demo.Tell($"   @{me.Data!.Username} is still signed in: renewed before the call, saved before it was used, good until {after.ExpiresAt:HH:mm:ss}");
    }
}
