using TwitterSdk.V1;

namespace TwitterSdk.Cli.Demo.Steps;

/// <summary>A Tweet is posted and read back by its id.</summary>
internal sealed class PostAndReadBack : IDemoStep
{
    public const string Text = "The Engine weaves algebraical patterns — just as the loom weaves flowers & leaves 🌷";

    public string Title => "Post a Tweet and read it back";

    public async Task RunAsync(DemoContext demo, CancellationToken cancellationToken)
    {
        Tweet posted = await demo.Twitter.V1.Statuses.UpdateAsync(Text, cancellationToken);
        demo.Tell($"   posted [bold]{posted.Id}[/], made {posted.Id.CreatedAt:yyyy-MM-dd HH:mm:ss} by its own account");

        Tweet read = await demo.Twitter.V1.Statuses.ShowAsync(posted.Id, new() { TweetMode = TweetMode.Extended }, cancellationToken);
        string text = System.Net.WebUtility.HtmlDecode(read.FullText ?? "");
        DemoException.Expect(text == Text, $"it reads '{text}'");
        demo.Tell($"   read back: “{text}”");
    }
}
