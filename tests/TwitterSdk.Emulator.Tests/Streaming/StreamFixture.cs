#pragma warning disable CS0618 // The streams of v1.1 are retired, and still supported here.
using TwitterSdk.Configuration;
using TwitterSdk.Core.Streaming;
using TwitterSdk.Emulator.Tests.EndToEnd;
using TwitterSdk.V1;

namespace TwitterSdk.Emulator.Tests.Streaming;

/// <summary>Streams of the real client, walked one step at a time.</summary>
public abstract class StreamFixture : ClientFixture
{
    private static readonly ReconnectDelays s_hurried = new(TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(2), Doubles: false);

    protected override void Configure(TwitterClientOptions options) => options.Timeout = TimeSpan.FromSeconds(30);

    /// <summary>The stream, with short pauses, and connected.</summary>
    private protected async Task<StreamSteps> WalkAsync(ApiStream<StreamMessage> stream)
    {
        var steps = new StreamSteps(stream.With(options => options with { Reconnect = options.Reconnect with { Network = s_hurried, Refused = s_hurried, Limited = s_hurried } }));
        Assert.That(await steps.NextAsync(), Is.EqualTo("StreamConnected"));
        return steps;
    }

    private protected ApiStream<StreamMessage> Sample(StreamsSampleRequest? request = null) => Twitter.V1.Streams.SampleAsync(request ?? new());

    private protected ApiStream<StreamMessage> Filter(StreamsFilterRequest request) => Twitter.V1.Streams.FilterAsync(request);
}
