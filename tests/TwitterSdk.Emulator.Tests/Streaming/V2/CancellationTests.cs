using System.Diagnostics;
using TwitterSdk.Core.Streaming;
using TwitterSdk.Testing;
using TwitterSdk.V2;

namespace TwitterSdk.Emulator.Tests.Streaming.V2;

/// <summary>
/// How soon the service sees that a stream was cancelled. Its clock stands still: a keep-alive never comes, so no failed write can tell it,
/// only the closed socket can.
/// </summary>
public sealed class CancellationTests : AppStreamFixture
{
    private readonly FakeClock _clock = new(DateTimeOffset.UtcNow);

    protected override void Configure(TwitterEmulatorOptions options) => options.TimeProvider = _clock;

    [TestCase(false, TestName = "A_stream_that_is_cancelled_in_silence_is_closed_at_the_service")]
    [TestCase(true, TestName = "A_stream_that_is_cancelled_at_a_message_is_closed_at_the_service")]
    public async Task Cancelled(bool atMessage)
    {
        DateTimeOffset still = _clock.GetUtcNow();
        using var stop = new CancellationTokenSource();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        ApiStream<TweetMessage> stream = Twitter.V2.Streams.SampleAsync();
        await using IAsyncEnumerator<TweetMessage> walk = stream.GetAsyncEnumerator(stop.Token);
        Task<bool> step = walk.MoveNextAsync().AsTask();
        while (State.Streams.Open == 0)
            await Task.Delay(5, patience.Token);
        if (atMessage)
        {
            State.AddTweet(Bob, "hello");
            Assert.That(await step.WaitAsync(patience.Token));
            step = walk.MoveNextAsync().AsTask();
        }

        int before = Emulator.Connections.Open;
        long sent = stream.Statistics.Messages + stream.Statistics.KeepAlives;
        long cancelled = Stopwatch.GetTimestamp();
        await stop.CancelAsync();
        while (Emulator.Connections.Open >= before || State.Streams.Open > 0)
            await Task.Delay(1, patience.Token);
        TimeSpan took = Stopwatch.GetElapsedTime(cancelled);

        Assert.That(() => step, Throws.InstanceOf<OperationCanceledException>());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(_clock.GetUtcNow(), Is.EqualTo(still), "no keep-alive was due");
            Assert.That(sent, Is.EqualTo(atMessage ? 1 : 0), "nothing else was written");
        }

        ConnectionPage past = await Twitter.V2.Connections.ListAsync(new() { Status = ConnectionStatus.Inactive, ConnectionFields = ConnectionFields.All });
        Assert.That(past.Data!.Single().DisconnectReason, Is.EqualTo("The client has left."));
        await TestContext.Out.WriteLineAsync(FormattableString.Invariant($"The service saw the close {took.TotalMilliseconds:0.0} ms after the cancellation."));
    }
}
