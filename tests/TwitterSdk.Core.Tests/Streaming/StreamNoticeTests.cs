using TwitterSdk.Core.Streaming;
using TwitterSdk.Testing;

namespace TwitterSdk.Core.Tests.Streaming;

/// <summary>What a vendor says about the connection in a message.</summary>
public sealed class StreamNoticeTests
{
    private readonly List<StreamReconnecting> _again = [];

    [Test]
    public async Task A_message_about_the_connection_is_an_event_and_then_a_message()
    {
        ApiStream<Post> stream = Posts.Over(new FakeClock(), () => Streams.Text(Posts.Lines(1, 1000))).With(Streams.Once);
        Assert.That(await stream.StepsAsync(), Is.EqualTo(new[] { "StreamConnected", "1", "StreamNotice", "1000", "StreamDisconnected", "StreamEnded" }));
    }

    [Test]
    public async Task It_is_the_reason_for_which_the_stream_connects_again()
    {
        await ReadAsync(Posts.Lines(1, 1000), 3);
        Assert.That(_again[0].Cause.Notice, Is.EqualTo(new StreamNotice("Maintenance", null)));
        Assert.That(_again[0].Delay, Is.EqualTo(TimeSpan.Zero));
    }

    [Test]
    public async Task Connections_on_which_nothing_else_comes_are_not_made_without_a_pause()
    {
        await ReadAsync(Posts.Lines(1000), 5);
        Assert.That(_again.Select(again => again.Delay.TotalMilliseconds).Take(4), Is.EqualTo(new[] { 0, 250, 500, 750 }));
    }

    [Test]
    public async Task One_that_tells_of_a_limit_waits_as_behind_a_limit()
    {
        await ReadAsync(Posts.Lines(2000), 3);
        Assert.That(_again.Select(again => again.Cause.Kind), Is.All.EqualTo(StreamBreakKind.Limited));
        Assert.That(_again.Select(again => again.Delay.TotalSeconds).Take(2), Is.EqualTo(new[] { 60, 120 }));
    }

    private async Task ReadAsync(string lines, int count)
    {
        _again.Clear();
        var clock = new FakeClock();
        ApiStream<Post> stream = Posts.Over(clock, () => Streams.Text(lines)).With(options => options with
        {
            OnEvent = happened =>
            {
                if (happened is StreamReconnecting again)
                    _again.Add(again);
            },
        });
        await clock.TurnPausesAsync(stream.ReadAsync(count));
    }
}
