using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using TwitterSdk.Core.Streaming;
using TwitterSdk.Testing;

namespace TwitterSdk.Core.Tests.Streaming;

/// <summary>Gaps between connections, and how they are filled in another way.</summary>
public sealed class StreamGapTests
{
    private static readonly Func<Post, long?> s_id = post => post.Number;

    [Test]
    public async Task What_was_sent_while_there_was_no_connection_is_fetched_once()
    {
        ConcurrentBag<StreamGap<Post>> gaps = [];
        ApiStream<Post> stream = Connections(() => Streams.Broken(Posts.Lines(1, 2)), () => Streams.Text(Posts.Lines(5)), () => Streams.Text(""))
            .FillingGaps((gap, _) => Found(gaps, gap, gap.Last!.Number == 2 ? [2, 3, 4, 5] : []), s_id);
        List<string> steps = await stream.StepsAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(steps.Where(step => char.IsDigit(step[0])), Is.EquivalentTo(new[] { "1", "2", "3", "4", "5" }));
            Assert.That(steps, Does.Contain("StreamGapFilled"));
            Assert.That(gaps.Select(gap => gap.Last), Is.EquivalentTo(new[] { new Post(2), new Post(5) }));
            Assert.That(stream.Statistics.Recovered, Is.InRange(2, 3), "5 comes in both ways, whichever is first");
            Assert.That(stream.Statistics.Duplicates, Is.EqualTo(2));
        }
    }

    [Test]
    public async Task The_live_connection_is_read_while_a_gap_is_being_filled()
    {
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        ApiStream<Post> stream = Connections(() => Streams.Text(Posts.Lines(1)), () => Streams.Text(Posts.Lines(3)), () => Streams.Text(""))
            .FillingGaps((gap, _) => After(seen.Task, gap.Last!.Number == 1 ? [2] : []), s_id);
        List<int> numbers = [];
        await foreach (Post post in stream)
        {
            numbers.Add(post.Number);
            if (post.Number == 3)
                seen.SetResult();
        }

        Assert.That(numbers, Is.EqualTo(new[] { 1, 3, 2 }), "it could never end if live messages waited for the fill");
    }

    [Test]
    public async Task A_gap_that_cannot_be_filled_is_told_and_the_stream_goes_on()
    {
        List<StreamGapFilled> told = [];
        ApiStream<Post> stream = Connections(() => Streams.Text(Posts.Lines(1)), () => Streams.Text(Posts.Lines(2)), () => Streams.Text(""))
            .FillingGaps((_, _) => throw new FormatException("no search today"), s_id)
            .With(options => options with
            {
                OnEvent = happened =>
                {
                    if (happened is StreamGapFilled filled)
                        told.Add(filled);
                },
            });
        Assert.That(await stream.ReadAsync(), Is.EqualTo(new[] { 1, 2 }));
        Assert.That(told, Has.Count.EqualTo(2).And.All.Property("Error").InstanceOf<FormatException>());
    }

    [Test]
    public async Task The_gap_is_as_long_as_nothing_came()
    {
        var clock = new FakeClock();
        var told = new TaskCompletionSource<StreamGap<Post>>(TaskCreationOptions.RunContinuationsAsynchronously);
        var silent = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        ApiStream<Post> stream = Posts.Over(clock, () => Streams.Silent(Posts.Lines(1), silent), () => throw new HttpRequestException(), () => Streams.Text(Posts.Lines(2)), () => Streams.Silent(""))
            .FillingGaps(
                (gap, _) =>
                {
                    told.TrySetResult(gap);
                    return Found([], gap, []);
                },
                s_id);
        Task<List<int>> walk = stream.ReadAsync(2);
        await silent.Task.WaitAsync(Eventually.Patience);
        clock.Advance(Streams.Silence);
        await clock.TurnPausesAsync(walk);

        // Gaps are filled beside the stream, which may be over by then.
        StreamGap<Post> first = await told.Task.WaitAsync(Eventually.Patience);
        Assert.That(first.Until - first.Since, Is.GreaterThanOrEqualTo(TimeSpan.FromSeconds(21)), "a silence of 21 s ended the first connection");
    }

    /// <summary>Connections without pauses; an empty one is the end.</summary>
    private static ApiStream<Post> Connections(params Func<HttpResponseMessage>[] connections)
    {
        var none = new ReconnectDelays(TimeSpan.Zero, TimeSpan.FromSeconds(16), Doubles: false);
        return Posts.Over(new FakeClock(), connections).With(options => options with { Reconnect = options.Reconnect with { Network = none, MaxRetries = 1 } });
    }

    private static async IAsyncEnumerable<Post> Found(ConcurrentBag<StreamGap<Post>> gaps, StreamGap<Post> gap, int[] numbers)
    {
        gaps.Add(gap);
        await Task.Yield();
        foreach (int number in numbers)
            yield return new Post(number);
    }

    private static async IAsyncEnumerable<Post> After(Task before, int[] numbers, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await before.WaitAsync(Eventually.Patience, cancellationToken);
        foreach (int number in numbers)
            yield return new Post(number);
    }
}
