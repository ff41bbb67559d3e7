using TwitterSdk.Core.Http;
using TwitterSdk.V1;

namespace TwitterSdk.Cli.Demo.Steps;

/// <summary>A signed request: the emulator checks the OAuth 1.0a signature with code of its own.</summary>
internal sealed class CheckCredentials : IDemoStep
{
    public string Title => "Who am I? A signed credential check";

    public async Task RunAsync(DemoContext demo, CancellationToken cancellationToken)
    {
        ApiResponse<User> answer = await demo.Twitter.CaptureAsync(twitter => twitter.V1.Account.VerifyCredentialsAsync(cancellationToken));
        User me = answer.Value;
        DemoException.Expect(me.ScreenName == demo.Me.ScreenName, $"the emulator knows me as @{me.ScreenName}");
        demo.Tell($"   HTTP {(int)answer.Status}: [bold]{me.Name}[/] (@{me.ScreenName}), {me.FollowersCount} followers, joined {me.CreatedAt:yyyy-MM-dd}");
        demo.Tell($"   {answer.RateLimit?.Remaining} of {answer.RateLimit?.Limit} calls left in this window");
    }
}
