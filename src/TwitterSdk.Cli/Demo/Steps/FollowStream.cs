using TwitterSdk.Core.Streaming;
using TwitterSdk.Emulator.Faults;
using TwitterSdk.Emulator.State;
using TwitterSdk.Streaming;
using TwitterSdk.Streaming.Rules;
using TwitterSdk.V2;

namespace TwitterSdk.Cli.Demo.Steps;

/// <summary>The filtered stream of v2, whose connection is lost on the way: nothing is missed, and nothing comes twice.</summary>
internal sealed class FollowStream : IDemoStep
{
    private const int Posts = 6;

    public string Title => "A filtered stream that loses its connection, and no Tweet";

    public async Task RunAsync(DemoContext demo, CancellationToken cancellationToken)
    {
        EmulatorState state = demo.Emulator.State;
        EmulatorApp app = state.Apps.Add("Stream reader");
        ITwitterClient twitter = demo.Twitter.As(TwitterCredentials.App(state.Apps.IssueBearer(app)));
        StreamRuleChanges rules = await twitter.SyncRulesAsync([new() { Value = "loom -from:nobody", Tag = "weaving" }], cancellationToken: cancellationToken);
        demo.Tell($"   rules: {rules.Added.Count} added, {rules.Deleted.Count} deleted, {rules.Refused.Count} refused");
        demo.Emulator.Faults.Add("V2.Streams.Filter", Fault.EndStream(afterMessages: 2));

        // The demo's seconds are too short to tell silence from a busy machine.
        ApiStream<TweetMessage> stream = twitter.V2.Streams.FilterAsync(cancellationToken)
            .WithBackfill()
            .With(options => options with { MaxSilence = Timeout.InfiniteTimeSpan });
        int tweets = 0;
        await foreach (StreamItem<TweetMessage> item in stream.WithEvents(cancellationToken))
        {
            if (item.Event is StreamConnected or StreamRestarted or StreamReconnecting)
                demo.Tell($"   [yellow]{item.Event.GetType().Name}[/]");
            if (item.Event is StreamConnected)
                Post(state, demo.Me);
            if (item.IsMessage)
                demo.Tell($"   “{item.Message.Data?.Text}”, by the rule {item.Message.MatchingRules?[0].Tag}");
            if (item.IsMessage && ++tweets == Posts)
                break;
        }

        DemoException.Expect(stream.Statistics.Connections == 2, "the connection was not lost");
        demo.Tell($"   {tweets} Tweets over {stream.Statistics.Connections} connections, {stream.Statistics.Duplicates} of them came twice and were left out");
    }

    private static void Post(EmulatorState state, EmulatorUser author)
    {
        for (int i = 1; i <= Posts; i++)
            state.AddTweet(author, $"Card {i} is in the loom");
    }
}
