using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.AspNetCore.Http;
using TwitterSdk.Core.Http;
using TwitterSdk.Core.Json;
using TwitterSdk.Core.Streaming;
using TwitterSdk.Core.Tests.Http;
using TwitterSdk.Testing;

namespace TwitterSdk.Core.Tests.Streaming;

/// <summary>What streams do to sockets, as the server sees it.</summary>
public sealed class StreamSocketTests
{
    // Other libraries leave the socket open after a cancellation, until the vendor closes it.
    [TestCase("cancel the walk")]
    [TestCase("cancel the opening token")]
    [TestCase("leave the walk")]
    [TestCase("cancel while the buffer is full")]
    public async Task Ending_a_walk_closes_its_socket_at_once(string how)
    {
        var closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using StubServer server = await StartAsync(closed, "{\"n\":1}\r\n\r\n{\"n\":2}\r\n{\"n\":3}\r\n");
        using var opening = new CancellationTokenSource();
        using var walk = new CancellationTokenSource();
        ApiStream<JsonRaw> stream = Streams.Of(TestApi.To(server), options => options with { Capacity = how.Contains("full", StringComparison.Ordinal) ? 1 : 10 }, opening.Token);
        Exception? end = null;
        int seen = 0;
        try
        {
            await foreach (JsonRaw message in stream.WithCancellation(walk.Token))
            {
                if (++seen < 2)
                    continue;
                if (how == "leave the walk")
                    break;
                _ = how == "cancel the opening token" ? opening.CancelAsync() : walk.CancelAsync();
            }
        }
        catch (OperationCanceledException cancelled)
        {
            end = cancelled;
            Assert.That(cancelled.CancellationToken, Is.EqualTo(how == "cancel the opening token" ? opening.Token : walk.Token));
        }

        await closed.Task.WaitAsync(Eventually.Patience);
        Assert.That(end, how == "leave the walk" ? Is.Null : Is.Not.Null);
        Assert.That(server.Requests, Has.Count.EqualTo(1), "a stream that was ended does not connect again");
    }

    [Test]
    public async Task A_walk_that_is_forgotten_closes_its_socket()
    {
        var closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using StubServer server = await StartAsync(closed, "{\"n\":1}\r\n");
        await ForgetAsync(Streams.Of(TestApi.To(server)));
        long patience = Environment.TickCount64 + (long)Eventually.Patience.TotalMilliseconds;
        while (!closed.Task.IsCompleted && Environment.TickCount64 < patience)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            await Task.Delay(10);
        }

        Assert.That(closed.Task.IsCompleted);
    }

    [Test]
    public async Task A_stalled_socket_is_closed_and_another_one_opened()
    {
        var closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using StubServer server = await StartAsync(closed, "{\"n\":1}\r\n");
        var clock = new FakeClock();
        var stalled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        ApiStream<JsonRaw> stream = Streams.Of(
            TestApi.To(server, options => options with { Clock = clock, Timeout = Timeout.InfiniteTimeSpan }),
            options => options with { OnEvent = happened => _ = happened is StreamStalled && stalled.TrySetResult() });
        await using IAsyncEnumerator<JsonRaw> walk = stream.GetAsyncEnumerator();
        await walk.MoveNextAsync();
        Task<bool> next = walk.MoveNextAsync().AsTask();

        // The silence counts from the last bytes; a second one must not strike before the new connection has sent anything.
        await Eventually.TrueAsync(() =>
        {
            if (!stalled.Task.IsCompleted)
                clock.Advance(TimeSpan.FromSeconds(1));
            return stalled.Task.IsCompleted;
        });
        await closed.Task.WaitAsync(Eventually.Patience);
        Assert.That((await next.WaitAsync(Eventually.Patience), server.Requests.Count), Is.EqualTo((true, 2)));
    }

    [Test]
    public async Task A_compressed_stream_comes_as_it_is_flushed()
    {
        var taken = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using StubServer server = await StubServer.StartAsync(async (_, context) =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            await using var gzip = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
            foreach (string line in new[] { "{\"n\":1}\r\n", "{\"n\":2}\r\n" })
            {
                await gzip.WriteAsync(Encoding.UTF8.GetBytes(line));
                await gzip.FlushAsync();
                await taken.Task;
            }
        });
        List<string> messages = [];
        await foreach (JsonRaw message in Streams.Of(TestApi.To(server), Streams.Once))
        {
            messages.Add(message.ToString());
            taken.TrySetResult();
        }

        Assert.That(messages, Is.EqualTo(new[] { """{"n":1}""", """{"n":2}""" }));
    }

    [Test]
    public async Task A_caller_who_takes_nothing_holds_the_server_back()
    {
        // Far more than the buffers of sockets take in.
        byte[] line = Encoding.ASCII.GetBytes($"{{\"text\":\"{new string('x', 10_000)}\"}}\r\n");
        int sent = 0;
        await using StubServer server = await StubServer.StartAsync(async (_, context) =>
        {
            for (; sent < 10_000; sent++)
                await context.Response.Body.WriteAsync(line);
        });
        await using IAsyncEnumerator<JsonRaw> walk = Streams.Of(TestApi.To(server), options => options with { Capacity = 5 }).GetAsyncEnumerator();
        await walk.MoveNextAsync();
        int before;
        do
        {
            before = Volatile.Read(ref sent);
            await Task.Delay(200);
        }
        while (before != Volatile.Read(ref sent));

        Assert.That(before, Is.LessThan(5000));
    }

    private static Task<StubServer> StartAsync(TaskCompletionSource closed, string text) => StubServer.StartAsync(async (_, context) =>
    {
        context.RequestAborted.Register(() => closed.TrySetResult());
        await context.Response.WriteAsync(text);
        await context.Response.Body.FlushAsync();
        await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
    });

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task ForgetAsync(ApiStream<JsonRaw> stream) => await stream.GetAsyncEnumerator().MoveNextAsync();
}
