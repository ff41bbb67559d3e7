using TwitterSdk.V1;

namespace TwitterSdk.Cli.Demo.Steps;

/// <summary>A timeline, walked backwards by max_id, Tweet by Tweet.</summary>
internal sealed class WalkTimeline : IDemoStep
{
    public string Title => "A whole timeline, by max_id";

    public async Task RunAsync(DemoContext demo, CancellationToken cancellationToken)
    {
        var request = new StatusesUserTimelineRequest { ScreenName = "babbage", Count = 100 };
        int tweets = 0;
        Tweet? newest = null, oldest = null;
        await foreach (Tweet tweet in demo.Twitter.V1.Statuses.EnumerateUserTimelineAsync(request, cancellationToken))
        {
            newest ??= tweet;
            oldest = tweet;
            tweets++;
        }

        DemoException.Expect(tweets == 230, $"{tweets} Tweets came, not 230");
        demo.Tell($"   {tweets} Tweets, from “{newest?.Text}” back to “{oldest?.Text}”");
    }
}
