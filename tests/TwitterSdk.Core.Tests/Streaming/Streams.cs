using System.IO.Pipelines;
using System.Text;
using TwitterSdk.Core.Http;
using TwitterSdk.Core.Json;
using TwitterSdk.Core.Streaming;
using TwitterSdk.Core.Tests.Http;
using TwitterSdk.Testing;

namespace TwitterSdk.Core.Tests.Streaming;

/// <summary>Streams for tests.</summary>
internal static class Streams
{
    public static readonly ApiEndpoint Endpoint = new()
    {
        Name = "Things.Stream",
        Method = HttpMethod.Get,
        Host = "stream",
        Path = "things/stream.json",
        Auth = TestApi.Read.Auth,
        Safe = true,
        KeepAlive = TimeSpan.FromSeconds(20),
    };

    /// <summary>After so long without a byte such a connection is given up.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(21);

    /// <summary>A stream that is answered from a script: each answer is one connection.</summary>
    public static ApiStream<JsonRaw> Over(HttpMessageHandler handler, FakeClock? clock = null, Func<StreamOptions, StreamOptions>? change = null, CancellationToken opener = default) =>
        Of(TestApi.Over(handler, clock), change, opener);

    public static ApiStream<JsonRaw> Of(ApiConnection api, Func<StreamOptions, StreamOptions>? change = null, CancellationToken opener = default) =>
        api.Stream<JsonRaw>(api.Begin(Endpoint), opener).With(change ?? (options => options));

    /// <summary>The options of a stream that is one connection.</summary>
    public static StreamOptions Once(this StreamOptions options) => options with { Reconnect = options.Reconnect with { MaxRetries = 0 } };

    /// <summary>A connection that sends a text and ends properly.</summary>
    public static HttpResponseMessage Text(string text) => Body(new MemoryStream(Encoding.UTF8.GetBytes(text)));

    /// <summary>A connection that sends a text and breaks.</summary>
    public static HttpResponseMessage Broken(string text) => Body(new BreakingStream(Encoding.UTF8.GetBytes(text)));

    /// <summary>A connection that sends a text, and then nothing.</summary>
    public static HttpResponseMessage Silent(string text) => Body(new SilentStream(Encoding.UTF8.GetBytes(text), waits: null));

    /// <summary>The same, that tells when the reader waits for more.</summary>
    public static HttpResponseMessage Silent(string text, TaskCompletionSource waits) => Body(new SilentStream(Encoding.UTF8.GetBytes(text), waits));

    /// <summary>
    /// Turns the clock from pause to pause until the walk has ended. Never to the end of <see cref="Silence"/>: whether that strikes would
    /// depend on where the reader is just then.
    /// </summary>
    public static Task TurnPausesAsync(this FakeClock clock, Task walk) => clock.TurnUntilDoneAsync(walk, due => due != Silence);

    /// <summary>A connection that sends what a test writes.</summary>
    public static HttpResponseMessage Fed(Pipe body) => Body(body.Reader.AsStream());

    public static async Task<List<string>> ReadAsync(this IAsyncEnumerable<JsonRaw> stream, int? count = null)
    {
        List<string> messages = [];
        await foreach (JsonRaw message in stream)
        {
            messages.Add(message.ToString());
            if (messages.Count == count)
                break;
        }

        return messages;
    }

    private static HttpResponseMessage Body(Stream body) => new() { Content = new StreamContent(body) };

    private sealed class BreakingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            int read = await base.ReadAsync(buffer, cancellationToken);
            return read == 0 ? throw new IOException("reset") : read;
        }
    }

    private sealed class SilentStream(byte[] bytes, TaskCompletionSource? waits) : MemoryStream(bytes)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            int read = await base.ReadAsync(buffer, cancellationToken);
            if (read == 0)
            {
                waits?.TrySetResult();
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }

            return read;
        }
    }
}
