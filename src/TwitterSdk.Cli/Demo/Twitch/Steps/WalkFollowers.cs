namespace TwitterSdk.Cli.Demo.Twitch.Steps;

/// <summary>All followers, page by page.</summary>
internal sealed class WalkFollowers : ITwitchDemoStep
{
    public string Title => "All followers, by cursor";

    public async Task RunAsync(TwitchDemoContext demo, CancellationToken cancellationToken)
    {
        int users = 0;
        await foreach (var page in demo.Twitch.Helix.Channels.EnumerateFollowersAsync(new(demo.Ada.Id), new() { First = 20 }, cancellationToken).AsPages(cancellationToken))
        {
            users += page.Items.Count;
            demo.Tell($"   {page.Items.Count} followers, {(page.Continuation is null ? "the last ones" : "and more")}");
        }

        DemoException.Expect(users == 45, $"{users} followers came, not 45");
    }
}
