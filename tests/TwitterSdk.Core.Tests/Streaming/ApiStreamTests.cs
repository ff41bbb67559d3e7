using System.Collections.Concurrent;
using System.IO.Pipelines;
using System.Text;
using TwitterSdk.Core.Errors;
using TwitterSdk.Core.Http;
using TwitterSdk.Core.Json;
using TwitterSdk.Core.Streaming;
using TwitterSdk.Core.Tests.Http;
using TwitterSdk.Core.Tests.Json;
using TwitterSdk.Testing;

namespace TwitterSdk.Core.Tests.Streaming;

public sealed class ApiStreamTests
{
    [Test]
    public async Task Each_line_is_a_message_and_empty_lines_keep_alive()
    {
        ApiStream<JsonRaw> stream = Once("\r\n{\"n\":1}\r\n\r\n \r\n{\"n\":2}\n");
        Assert.That(await stream.ReadAsync(), Is.EqualTo(new[] { """{"n":1}""", """{"n":2}""" }));
        Assert.That((stream.Statistics.Messages, stream.Statistics.KeepAlives, stream.Statistics.Bytes), Is.EqualTo((2, 3, 24)));
    }

    [Test]
    public async Task A_line_that_is_no_JSON_is_passed_over_and_told_with_its_bytes()
    {
        var told = new List<ConnectionEvent>();
        ApiStream<JsonRaw> stream = Once("{\"n\":1}\r\n{\"n\":\r\n{\"n\":2}\r\n").With(options => options with { OnEvent = told.Add });
        Assert.That(await stream.ReadAsync(), Has.Count.EqualTo(2));
        StreamUnreadable unreadable = told.OfType<StreamUnreadable>().Single();
        Assert.That((unreadable.Line.Span.SequenceEqual("{\"n\":"u8), unreadable.Error.Message, stream.Statistics.Unreadable), Is.EqualTo((true, unreadable.Error.Message, 1L)));
    }

    [Test]
    public async Task A_line_that_the_end_of_the_connection_cut_is_discarded_and_never_parsed()
    {
        ApiStream<JsonRaw> stream = Streams.Over(ScriptedHandler.InTurn(
            () => Streams.Broken("{\"n\":1}\r\n{\"n\":22}"),
            () => Streams.Text("{\"n\":222}\r\n")));
        Assert.That(await stream.ReadAsync(2), Is.EqualTo(new[] { """{"n":1}""", """{"n":222}""" }));
        Assert.That((stream.Statistics.Cut, stream.Statistics.Unreadable), Is.EqualTo((1, 0)));
    }

    [Test]
    public async Task Values_of_the_wrong_kind_are_counted()
    {
        ApiConnection api = TestApi.Over(new ScriptedHandler(_ => Streams.Text("{\"count\":{}}\r\n{\"count\":[]}\r\n")));
        ApiStream<Gadget> stream = api.Stream<Gadget>(api.Begin(Streams.Endpoint), default).With(Streams.Once);
        int count = 0;
        await foreach (Gadget _ in stream)
            count++;
        Assert.That((count, stream.Mismatches), Is.EqualTo((2, 2L)));
    }

    [Test]
    public async Task A_stream_connects_when_it_is_walked_and_again_by_itself()
    {
        var handler = ScriptedHandler.InTurn(() => Streams.Text("{\"n\":1}\n"), () => Streams.Broken("{\"n\":2}\n"), () => Streams.Silent("{\"n\":3}\n"));
        ApiStream<JsonRaw> stream = Streams.Over(handler);
        Assert.That(handler.Requests, Is.Empty);
        Assert.That(await stream.ReadAsync(3), Is.EqualTo(new[] { """{"n":1}""", """{"n":2}""", """{"n":3}""" }));
        Assert.That((handler.Requests.Count, handler.Requests.Select(request => request.Authorization).Distinct().Count()), Is.EqualTo((3, 1)));
    }

    [Test]
    public async Task What_happens_to_the_connection_stands_between_the_messages_in_its_order()
    {
        var clock = new FakeClock();
        var silent = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        ApiStream<JsonRaw> stream = Streams.Over(
            ScriptedHandler.InTurn(
                () => Streams.Text("{\"n\":1}\n\n"),
                () => TestApi.Status(503),
                () => throw new HttpRequestException(HttpRequestError.ConnectionError),
                () => TestApi.Status(429).With("Retry-After", "77"),
                () => Streams.Silent("{\"n\":2}\n", silent),
                () => TestApi.Status(406, "no such filter")),
            clock);
        List<string> seen = [];
        Task<ApiException?> walk = WalkAsync();
        await clock.TurnPausesAsync(silent.Task);
        clock.Advance(Streams.Silence);
        await clock.TurnPausesAsync(walk);

        Assert.That((await walk)?.Message, Does.Contain("no such filter"));
        Assert.That(seen, Is.EqualTo(new[]
        {
            "connected", """{"n":1}""", "keep-alive", "disconnected Ended", "again in 0 because Ended",
            "again in 5 because Refused", "again in 0.25 because Broken", "again in 77 because Limited",
            "restarted", """{"n":2}""", "stalled 21", "disconnected Stalled", "again in 0 because Stalled",
            "ended ApiException",
        }));

        async Task<ApiException?> WalkAsync()
        {
            try
            {
                await foreach (StreamItem<JsonRaw> item in stream.WithEvents())
                    seen.Add(item.IsMessage ? item.Message.ToString() : Describe(item.Event));
                return null;
            }
            catch (ApiException final)
            {
                return final;
            }
        }
    }

    [Test]
    public async Task A_stream_is_restarted_only_once_it_is_connected()
    {
        // Others tell of a connection that was refused, and of a restart before the pause.
        var clock = new FakeClock();
        var told = new ConcurrentQueue<string>();
        ApiStream<JsonRaw> stream = Streams.Over(
            ScriptedHandler.InTurn(() => TestApi.Status(420), () => TestApi.Status(503), () => Streams.Text("{}\n"), () => TestApi.Status(401)),
            clock,
            options => options with { OnEvent = happened => told.Enqueue(Describe(happened)) });
        Task walk = stream.ReadAsync();
        Assert.ThrowsAsync<ApiException>(() => clock.TurnPausesAsync(walk));
        Assert.That(told, Is.EqualTo(new[]
        {
            "again in 60 because Limited", "again in 5 because Refused", "connected", "disconnected Ended", "again in 0 because Ended", "ended ApiException",
        }));
    }

    [Test]
    public async Task A_429_waits_60_s_and_then_twice_as_long()
    {
        // Others wait a second, and double up to 64.
        var clock = new FakeClock();
        Task walk = Streams.Over(new ScriptedHandler(_ => TestApi.Status(429)), clock, options => options with { Reconnect = options.Reconnect with { MaxRetries = 3 } }).ReadAsync();
        List<double> waits = [];
        for (int i = 0; i < 3; i++)
            waits.Add((await clock.AdvanceToNextTimerAsync()).TotalSeconds);
        Assert.ThrowsAsync<ApiException>(() => walk);
        Assert.That(waits, Is.EqualTo(new[] { 60d, 120, 240 }));
    }

    [Test]
    public async Task A_notice_of_a_limit_in_plain_text_is_a_limit_and_no_message()
    {
        var clock = new FakeClock();
        var told = new ConcurrentQueue<ConnectionEvent>();
        ApiStream<JsonRaw> stream = Streams.Over(
            ScriptedHandler.InTurn(() => Streams.Silent("Exceeded connection LIMIT for user\r\n"), () => Streams.Silent("{\"n\":1}\n")),
            clock,
            options => options with { OnEvent = told.Enqueue, Reconnect = options.Reconnect with { LimitNotices = ["exceeded connection limit"] } });
        Task<List<string>> walk = stream.ReadAsync(1);
        await Eventually.TrueAsync(() => told.OfType<StreamReconnecting>().Any());
        Assert.That(told.OfType<StreamReconnecting>().Single().Delay, Is.EqualTo(TimeSpan.FromSeconds(60)));
        Assert.That(told.OfType<StreamLimitNotice>().Single().Text, Does.StartWith("Exceeded"));
        await clock.TurnPausesAsync(walk);
        Assert.That(await walk, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Without_retries_a_stream_is_one_connection()
    {
        Assert.That(await Once("{}\n").ReadAsync(), Has.Count.EqualTo(1));
        ApiStream<JsonRaw> broken = Streams.Over(new ScriptedHandler(_ => Streams.Broken("{}\n")), change: Streams.Once);
        ApiTransportException failure = Assert.ThrowsAsync<ApiTransportException>(() => broken.ReadAsync())!;
        Assert.That(failure.InnerException, Is.InstanceOf<IOException>());
    }

    [Test]
    public async Task A_second_walk_beside_the_first_is_refused_and_a_later_one_connects_anew()
    {
        ApiStream<JsonRaw> stream = Once("{}\n");
        IAsyncEnumerator<JsonRaw> first = stream.GetAsyncEnumerator();
        Assert.Throws<InvalidOperationException>(() => stream.With(options => options with { Capacity = 5 }).GetAsyncEnumerator());
        await first.DisposeAsync();
        Assert.That(await stream.ReadAsync(), Has.Count.EqualTo(1));
        Assert.That(await stream.ReadAsync(), Has.Count.EqualTo(1));
        Assert.That(stream.Statistics.Connections, Is.EqualTo(2));
    }

    [TestCase(StreamOverflow.DropOldest, "7 8 9")]
    [TestCase(StreamOverflow.DropNewest, "0 1 2")]
    [TestCase(StreamOverflow.Wait, "0 1 2 3 4 5 6 7 8 9")]
    public async Task A_full_buffer_does_what_the_option_says(StreamOverflow overflow, string left)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var dropping = new ConcurrentQueue<StreamDropping>();
        var body = new Pipe();
        ApiStream<JsonRaw> stream = Fed(body).With(options => options with
        {
            Capacity = 3,
            Overflow = overflow,
            OnEvent = happened =>
            {
                if (happened is StreamEnded)
                    ended.SetResult();
                if (happened is StreamDropping drops)
                    dropping.Enqueue(drops);
            },
        });
        await using IAsyncEnumerator<JsonRaw> walk = await FillAsync(stream, body, Lines(0, 1, 2, 3, 4, 5, 6, 7, 8, 9));
        if (overflow != StreamOverflow.Wait)
            await ended.Task;
        List<string> messages = [];
        while (await walk.MoveNextAsync())
            messages.Add(walk.Current.ToString());

        int dropped = 10 - left.Split(' ').Length;
        Assert.That(messages.Select(message => message[^2]), Is.EqualTo(left.Split(' ').Select(digit => digit[0])));
        Assert.That((stream.Statistics.Dropped, stream.Statistics.Messages, dropping.Count), Is.EqualTo((dropped, 11L, dropped > 0 ? 1 : 0)));
    }

    [Test]
    public async Task A_full_buffer_can_end_the_stream()
    {
        var body = new Pipe();
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        ApiStream<JsonRaw> stream = Fed(body).With(options => options with
        {
            Capacity = 2,
            Overflow = StreamOverflow.Fail,
            OnEvent = happened => _ = happened is StreamEnded && ended.TrySetResult(),
        });
        await using IAsyncEnumerator<JsonRaw> walk = await FillAsync(stream, body, Lines(0, 1, 2));
        await ended.Task;
        Assert.That(await walk.MoveNextAsync() && await walk.MoveNextAsync(), "what came before is not lost");
        StreamException failure = Assert.ThrowsAsync<StreamException>(async () => await walk.MoveNextAsync())!;
        Assert.That(failure.Message, Does.Contain("Capacity"));
    }

    [Test]
    public async Task What_comes_twice_is_left_out_and_counted()
    {
        ApiStream<JsonRaw> distinct = Once(Lines(1, 2, 1, 3, 2, 1)).WithoutDuplicates(message => message.ToElement().GetProperty("n").GetInt64(), remembered: 2);
        // Only the last two ids are remembered: 1 is forgotten when 3 comes.
        Assert.That(await distinct.ReadAsync(), Is.EqualTo(new[] { """{"n":1}""", """{"n":2}""", """{"n":3}""", """{"n":1}""" }));
        Assert.That(distinct.Statistics.Duplicates, Is.EqualTo(2));
    }

    [Test]
    public async Task A_new_connection_asks_for_what_was_missed()
    {
        var clock = new FakeClock();
        var handler = ScriptedHandler.InTurn(() => Streams.Text("{}\n"), () => TestApi.Status(503), () => TestApi.Status(429), () => Streams.Silent("{}\n"));
        ApiStream<JsonRaw> stream = Streams.Over(handler, clock, options => options with { Backfill = new StreamBackfill("backfill_minutes", TimeSpan.FromMinutes(1), 5) });
        Task<List<string>> walk = stream.ReadAsync(2);
        await clock.TurnPausesAsync(walk);
        await walk;
        Assert.That(handler.Requests.Select(request => request.Query), Is.EqualTo(new[] { "", "backfill_minutes=1", "backfill_minutes=1", "backfill_minutes=2" }));
    }

    [Test]
    public async Task Silence_while_the_caller_is_slow_is_no_stall()
    {
        var clock = new FakeClock();
        var handler = new ScriptedHandler(_ => Streams.Silent("{\"n\":1}\n{\"n\":2}\n{\"n\":3}\n"));
        ApiStream<JsonRaw> stream = Streams.Over(handler, clock, options => options with { Capacity = 1 });
        await using IAsyncEnumerator<JsonRaw> walk = stream.GetAsyncEnumerator();
        await walk.MoveNextAsync();
        await Eventually.TrueAsync(() => stream.Statistics.Messages >= 2);
        clock.Advance(TimeSpan.FromMinutes(5));
        Assert.That(await walk.MoveNextAsync() && await walk.MoveNextAsync());
        Assert.That((walk.Current.ToString(), handler.Requests.Count), Is.EqualTo(("""{"n":3}""", 1)));
    }

    [Test]
    public void A_fault_in_the_observer_reaches_whoever_walks()
    {
        ApiStream<JsonRaw> stream = Once("{}\n").With(options => options with { OnEvent = _ => throw new FormatException("mine") });
        Assert.ThrowsAsync<FormatException>(() => stream.ReadAsync());
    }

    [Test]
    public async Task Streams_are_opened_with_the_sender_for_streams()
    {
        var calls = new ScriptedHandler(_ => TestApi.Ok());
        var streams = new ScriptedHandler(_ => Streams.Text("{}\r\n"));
        ApiConnection api = TestApi.Over(calls, change: options => options with
        {
            Transport = new ApiTransport(() => new HttpMessageInvoker(calls), () => new HttpMessageInvoker(streams)),
        });
        await Streams.Of(api, Streams.Once).ReadAsync();
        await api.SendAsync(TestApi.Read);
        Assert.That((calls.Requests.Count, streams.Requests.Count), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task The_time_of_a_try_bounds_the_opening_and_not_the_stream()
    {
        var clock = new FakeClock();
        ApiConnection api = TestApi.Over(new ScriptedHandler(_ => Streams.Text("{}\r\n")), clock, options => options with { Timeout = TimeSpan.FromSeconds(5) })
            .With(new ApiCallOptions { Timeout = TimeSpan.FromSeconds(9) });
        await using IAsyncEnumerator<JsonRaw> walk = Streams.Of(api, Streams.Once).GetAsyncEnumerator();
        Assert.That(await walk.MoveNextAsync());
        clock.Advance(TimeSpan.FromHours(1));
        Assert.That(await walk.MoveNextAsync(), Is.False);
    }

    private static string Lines(params int[] numbers) => string.Concat(numbers.Select(number => $"{{\"n\":{number}}}\n"));

    private static ApiStream<JsonRaw> Fed(Pipe body) => Streams.Over(new ScriptedHandler(_ => Streams.Fed(body)), change: Streams.Once);

    /// <summary>Takes one message, so that the walk has begun, and then sends others while nobody takes any.</summary>
    private static async Task<IAsyncEnumerator<JsonRaw>> FillAsync(ApiStream<JsonRaw> stream, Pipe body, string text)
    {
        IAsyncEnumerator<JsonRaw> walk = stream.GetAsyncEnumerator();
        await body.Writer.WriteAsync("{}\n"u8.ToArray());
        await walk.MoveNextAsync();
        await body.Writer.WriteAsync(Encoding.UTF8.GetBytes(text));
        await body.Writer.CompleteAsync();
        return walk;
    }

    private static ApiStream<JsonRaw> Once(string text) => Streams.Over(new ScriptedHandler(_ => Streams.Text(text)), change: Streams.Once);

    private static string Describe(ConnectionEvent happened) => happened switch
    {
        StreamConnected => "connected",
        StreamRestarted => "restarted",
        StreamKeepAlive => "keep-alive",
        StreamStalled stalled => FormattableString.Invariant($"stalled {stalled.Silence.TotalSeconds}"),
        StreamDisconnected disconnected => $"disconnected {disconnected.Cause.Kind}",
        StreamReconnecting again => FormattableString.Invariant($"again in {again.Delay.TotalSeconds} because {again.Cause.Kind}"),
        StreamEnded ended => $"ended {ended.Error?.GetType().Name}",
        _ => happened.ToString(),
    };
}
