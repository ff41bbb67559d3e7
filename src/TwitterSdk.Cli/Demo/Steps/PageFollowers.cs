using TwitterSdk.V1;

namespace TwitterSdk.Cli.Demo.Steps;

/// <summary>All followers, page by page, by cursor.</summary>
internal sealed class PageFollowers : IDemoStep
{
    public string Title => "All followers, by cursor";

    public async Task RunAsync(DemoContext demo, CancellationToken cancellationToken)
    {
        var request = new FollowersListRequest { ScreenName = demo.Me.ScreenName, Count = 200 };
        int pages = 0, users = 0;
        await foreach (var page in demo.Twitter.V1.Followers.EnumerateAsync(request, cancellationToken).AsPages(cancellationToken))
        {
            pages++;
            users += page.Items.Count;
            demo.Tell($"   page {pages}: {page.Items.Count} users, {(page.Continuation is { } next ? $"goes on at {next}" : "the last one")}");
        }

        DemoException.Expect(users == 450, $"{users} followers came, not 450");
    }
}
