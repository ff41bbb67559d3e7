using TwitterSdk.Twitch;

namespace TwitterSdk.Cli.Demo.Twitch.Steps;

/// <summary>A token without the scope that a call asks for.</summary>
internal sealed class CatchRefusal : ITwitchDemoStep
{
    public string Title => "A missing scope, caught by its type";

    public async Task RunAsync(TwitchDemoContext demo, CancellationToken cancellationToken)
    {
        string token = demo.State.Accounts.IssueToken(demo.App, demo.Viewer, ["user:read:email"]).Text;
        ITwitchClient viewer = demo.Twitch.As(TwitchCredentials.User(demo.App.ClientId, token));
        try
        {
            await viewer.Helix.Chat.SendMessageAsync(new(demo.Ada.Id), new(demo.Viewer.Id), "Hello", cancellationToken);
        }
        catch (TwitchUnauthorizedException refused)
        {
            demo.Tell($"   HTTP {(int)refused.Status}: {refused.Message}");
            return;
        }

        throw new DemoException("the call went through without its scope");
    }
}
