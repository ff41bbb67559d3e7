namespace TwitterSdk.Cli.Demo.Steps;

/// <summary>More calls than a window allows: the client waits for the next window by itself.</summary>
internal sealed class WaitForRateLimit : IDemoStep
{
    private const int Calls = 7;

    public string Title => "Past a rate limit, by waiting it out";

    public async Task RunAsync(DemoContext demo, CancellationToken cancellationToken)
    {
        using IDisposable hurry = demo.Clock.Hurry();
        bool waited = false;
        for (int call = 1; call <= Calls; call++)
        {
            long started = demo.Clock.GetTimestamp();
            var answer = await demo.Twitter.CaptureAsync(twitter => twitter.V1.Statuses.GetHomeTimelineAsync(new() { Count = 1 }, cancellationToken));
            TimeSpan took = demo.Clock.GetElapsedTime(started);
            bool longWait = took > TimeSpan.FromMinutes(5);
            waited |= longWait;
            demo.Tell($"   call {call}: {answer.RateLimit?.Remaining} of {answer.RateLimit?.Limit} left{(longWait ? $", after a wait of {took:mm\\:ss} minutes on the demo's clock" : "")}");
        }

        DemoException.Expect(waited, "no call had to wait");
    }
}
