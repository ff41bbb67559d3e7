using System.Collections.Concurrent;
using System.IO.Pipelines;
using System.Net;
using System.Text;
using TwitterSdk.Configuration;
using TwitterSdk.Core.Json;
using TwitterSdk.Core.Streaming;
using TwitterSdk.Testing;
using TwitterSdk.Tests.Client;

namespace TwitterSdk.Tests.Configuration;

/// <summary>What each option of streams does, seen from outside.</summary>
internal static class StreamOptionProofs
{
    public static Dictionary<string, Func<Task>> All { get; } = new(StringComparer.Ordinal)
    {
        [$"{nameof(TwitterClientOptions)}.{nameof(TwitterClientOptions.Streams)}"] = () => EndsAfterAsync(0),
        [Of(nameof(TwitterStreamOptions.MaxRetries))] = () => EndsAfterAsync(2),
        [Of(nameof(TwitterStreamOptions.Capacity))] = () => DropsAsync(1, 9),
        [Of(nameof(TwitterStreamOptions.Overflow))] = () => DropsAsync(4, 6),
        [Of(nameof(TwitterStreamOptions.MaxSilence))] = async () =>
        {
            var clock = new FakeClock();
            var silent = new ScriptedHandler((_, _) => Task.FromResult(new HttpResponseMessage { Content = new StreamContent(new SilentStream()) }));
            var stalled = new TaskCompletionSource<StreamStalled>(TaskCreationOptions.RunContinuationsAsynchronously);
            ApiStream<JsonRaw> stream = Open(silent, options =>
            {
                options.Clock = clock;
                options.Timeout = TimeSpan.FromHours(1);
                options.Streams.MaxSilence = TimeSpan.FromSeconds(7);
                options.Streams.OnEvent = happened => _ = happened is StreamStalled told && stalled.TrySetResult(told);
            });
            await using IAsyncEnumerator<JsonRaw> walk = stream.GetAsyncEnumerator();
            Task<bool> step = walk.MoveNextAsync().AsTask();
            await Eventually.TrueAsync(() =>
            {
                if (!stalled.Task.IsCompleted)
                    clock.Advance(TimeSpan.FromSeconds(1));
                return stalled.Task.IsCompleted;
            });
            Assert.That((await stalled.Task).Silence, Is.EqualTo(TimeSpan.FromSeconds(7)));
            _ = step;
        },
        [Of(nameof(TwitterStreamOptions.OnEvent))] = async () =>
        {
            var told = new ConcurrentQueue<ConnectionEvent>();
            await WalkAsync(Open(Text("{}\n"), options =>
            {
                options.Streams.MaxRetries = 0;
                options.Streams.OnEvent = told.Enqueue;
            }));
            Assert.That(told.Select(happened => happened.GetType()), Is.EqualTo(new[] { typeof(StreamConnected), typeof(StreamDisconnected), typeof(StreamEnded) }));
        },
    };

    private static string Of(string property) => $"{nameof(TwitterStreamOptions)}.{property}";

    private static async Task EndsAfterAsync(int retries)
    {
        var clock = new FakeClock();
        var handler = new ScriptedHandler(_ => ScriptedHandler.Json("{}", HttpStatusCode.ServiceUnavailable));
        Task walk = WalkAsync(Open(handler, options =>
        {
            options.Follow(clock);
            options.Streams.MaxRetries = retries;
        }));
        Assert.That(() => clock.TurnUntilDoneAsync(walk), Throws.InstanceOf<TwitterException>());
        Assert.That(handler.Requests, Has.Count.EqualTo(retries + 1));
    }

    private static async Task DropsAsync(int capacity, int dropped)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var body = new Pipe();
        ApiStream<JsonRaw> stream = Open(new ScriptedHandler(_ => new HttpResponseMessage { Content = new StreamContent(body.Reader.AsStream()) }), options =>
        {
            options.Streams.MaxRetries = 0;
            options.Streams.Capacity = capacity;
            options.Streams.Overflow = StreamOverflow.DropOldest;
            options.Streams.OnEvent = happened => _ = happened is StreamDisconnected && ended.TrySetResult();
        });
        await using IAsyncEnumerator<JsonRaw> walk = stream.GetAsyncEnumerator();

        // The first message starts the walk; nobody takes any of the others.
        await body.Writer.WriteAsync("{}\n"u8.ToArray());
        await walk.MoveNextAsync();
        await body.Writer.WriteAsync(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{}\n", 10))));
        await body.Writer.CompleteAsync();
        await ended.Task;
        Assert.That(stream.Statistics.Dropped, Is.EqualTo(dropped));
    }

    private static async Task WalkAsync(ApiStream<JsonRaw> stream)
    {
        await foreach (JsonRaw _ in stream)
        {
        }
    }

    private static ScriptedHandler Text(string text) => new(_ => new HttpResponseMessage { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(text)) });

    private static ApiStream<JsonRaw> Open(HttpMessageHandler handler, Action<TwitterClientOptions> configure) => Clients.Over(handler, configure).Api("stream")["sample"].StreamAsync();

    private sealed class SilentStream : MemoryStream
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Delay(System.Threading.Timeout.Infinite, cancellationToken);
            return 0;
        }
    }
}
