using TwitterSdk.Core.Errors;
using TwitterSdk.Core.Streaming;
using TwitterSdk.Core.Tests.Http;
using TwitterSdk.Testing;

namespace TwitterSdk.Core.Tests.Streaming;

/// <summary>Several connections that are one stream.</summary>
public sealed class MergedStreamTests
{
    private static readonly Func<Post, long?> s_id = post => post.Number;

    [Test]
    public async Task Each_partition_keeps_its_order_and_none_is_lost()
    {
        int[] all = [.. Enumerable.Range(0, 900)];
        ApiStream<Post> stream = ApiStreams.Partitioned(3, partition => Silent([.. all.Where(number => number % 3 == partition - 1)]));
        List<int> numbers = await stream.ReadAsync(900);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(numbers, Is.EquivalentTo(all));
            for (int rest = 0; rest < 3; rest++)
                Assert.That(numbers.Where(number => number % 3 == rest), Is.Ordered);
            Assert.That(stream.Statistics.Messages, Is.EqualTo(900));
            Assert.That(stream.Statistics.Connections, Is.EqualTo(3));
        }
    }

    [Test]
    public void The_end_of_a_partition_for_good_is_the_end_of_all_with_its_error()
    {
        ApiStream<Post> stream = ApiStreams.Merged(Silent(1, 2), Refused());
        Assert.That(() => stream.ReadAsync(), Throws.InstanceOf<ApiException>());
    }

    [Test]
    public async Task Redundant_connections_give_each_message_once()
    {
        ApiStream<Post> stream = ApiStreams.Redundant(2, () => Once(Posts.Lines(1, 2, 3)), s_id);
        Assert.That(await stream.ReadAsync(), Is.EqualTo(new[] { 1, 2, 3 }));
        Assert.That((stream.Statistics.Messages, stream.Statistics.Duplicates), Is.EqualTo((6, 3)));
    }

    [Test]
    public async Task What_one_connection_misses_the_other_one_has()
    {
        int opened = 0;
        ApiStream<Post> stream = ApiStreams.Redundant(2, () => opened++ == 0 ? Once(Posts.Lines(1, 3)) : Once(Posts.Lines(1, 2, 3)), s_id);
        Assert.That(await stream.ReadAsync(), Is.EquivalentTo(new[] { 1, 2, 3 }));
    }

    [Test]
    public async Task A_connection_that_is_refused_for_good_leaves_the_other_one_alone()
    {
        int opened = 0;
        ApiStream<Post> stream = ApiStreams.Redundant(2, () => opened++ == 0 ? Refused() : Silent(1, 2), s_id);
        Assert.That(await stream.ReadAsync(2), Is.EqualTo(new[] { 1, 2 }));
    }

    [Test]
    public async Task There_is_one_end_and_it_is_the_last_event()
    {
        List<string> steps = await ApiStreams.Redundant(2, () => Once(Posts.Lines(1)), s_id).StepsAsync();
        Assert.That(steps.Count(step => step == "StreamEnded"), Is.EqualTo(1));
        Assert.That(steps[^1], Is.EqualTo("StreamEnded"));
    }

    [Test]
    public async Task A_cancellation_ends_all_connections()
    {
        using var stop = new CancellationTokenSource();
        ApiStream<Post> stream = ApiStreams.Merged(Silent(1), Silent(2));
        await using IAsyncEnumerator<Post> walk = stream.GetAsyncEnumerator(stop.Token);
        await walk.MoveNextAsync();
        await walk.MoveNextAsync();
        Task<bool> step = walk.MoveNextAsync().AsTask();
        await stop.CancelAsync();
        Assert.That(() => step.WaitAsync(TimeSpan.FromSeconds(30)), Throws.InstanceOf<OperationCanceledException>());
        await walk.DisposeAsync();

        // Its connections are free again, so that it can be walked anew.
        Assert.That(await stream.ReadAsync(2), Is.EquivalentTo(new[] { 1, 2 }));
    }

    [Test]
    public async Task Options_reach_every_connection()
    {
        int told = 0;
        ApiStream<Post> stream = ApiStreams.Redundant(2, () => Once(Posts.Lines(1)), s_id)
            .With(options => options with { OnEvent = happened => Interlocked.Add(ref told, happened is StreamConnected ? 1 : 0) });
        await stream.ReadAsync();
        Assert.That(told, Is.EqualTo(2));
    }

    [Test]
    public void A_stream_of_no_connections_is_refused() => Assert.That(() => ApiStreams.Merged<Post>(), Throws.ArgumentException);

    private static ApiStream<Post> Once(string lines) => Posts.Over(new FakeClock(), () => Streams.Text(lines)).With(Streams.Once);

    private static ApiStream<Post> Silent(params int[] numbers) => Posts.Over(new FakeClock(), () => Streams.Silent(Posts.Lines(numbers)));

    private static ApiStream<Post> Refused() => Posts.Over(new FakeClock(), () => TestApi.Status(401));
}
