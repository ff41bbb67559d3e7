using System.Text;
using TwitterSdk.Core.Errors;
using TwitterSdk.Core.Http;
using TwitterSdk.Core.Json;
using TwitterSdk.Core.Tests.Json;
using TwitterSdk.Testing;

namespace TwitterSdk.Core.Tests.Http;

public sealed class StreamTests
{
    [Test]
    public async Task Each_line_is_a_message_and_empty_lines_keep_alive()
    {
        ApiStream<JsonRaw> stream = await OpenAsync("\r\n{\"n\":1}\r\n\r\n \r\n{\"n\":2}\n{\"n\":3}");
        List<string> messages = [];
        await foreach (JsonRaw message in stream)
            messages.Add(message.ToString());
        Assert.That(messages, Is.EqualTo(new[] { """{"n":1}""", """{"n":2}""", """{"n":3}""" }));
    }

    [Test]
    public async Task A_line_that_is_no_JSON_is_a_typed_exception_after_those_before_it()
    {
        ApiStream<JsonRaw> stream = await OpenAsync("{\"n\":1}\r\nExceeded connection limit for user\r\n");
        await using IAsyncEnumerator<JsonRaw> walk = stream.GetAsyncEnumerator();
        Assert.That(await walk.MoveNextAsync());
        Assert.ThrowsAsync<ApiDecodeException>(async () => await walk.MoveNextAsync());
    }

    [Test]
    public async Task A_connection_that_breaks_is_a_typed_exception()
    {
        var handler = new ScriptedHandler(_ => new HttpResponseMessage { Content = new StreamContent(new BreaksOff("{}\r\n"u8.ToArray())) });
        ApiConnection api = TestApi.Over(handler);
        ApiStream<JsonRaw> stream = await api.OpenStreamAsync<JsonRaw>(api.Begin(TestApi.Read), default);
        await using IAsyncEnumerator<JsonRaw> walk = stream.GetAsyncEnumerator();
        Assert.That(await walk.MoveNextAsync());
        ApiTransportException failure = Assert.ThrowsAsync<ApiTransportException>(async () => await walk.MoveNextAsync())!;
        Assert.That(failure.InnerException, Is.InstanceOf<IOException>());
    }

    [Test]
    public async Task A_stream_can_be_walked_once()
    {
        ApiStream<JsonRaw> stream = await OpenAsync("{}\r\n");
        await foreach (JsonRaw _ in stream)
        {
        }

        Assert.Throws<InvalidOperationException>(() => stream.GetAsyncEnumerator());
    }

    [Test]
    public async Task Values_of_the_wrong_kind_are_counted()
    {
        ApiConnection api = TestApi.Over(new ScriptedHandler(_ => ScriptedHandler.Text("{\"count\":{}}\r\n{\"count\":[]}\r\n")));
        ApiStream<Gadget> stream = await api.OpenStreamAsync<Gadget>(api.Begin(TestApi.Read), default);
        await foreach (Gadget _ in stream)
        {
        }

        Assert.That(stream.Mismatches, Is.EqualTo(2));
    }

    [Test]
    public void A_stream_that_is_refused_is_an_exception_like_that_of_a_call()
    {
        ApiConnection api = TestApi.Over(new ScriptedHandler(_ => TestApi.Status(406, "Parameter track has a problem")));
        ApiException refusal = Assert.ThrowsAsync<ApiException>(() => api.OpenStreamAsync<JsonRaw>(api.Begin(TestApi.Read), default))!;
        Assert.That(refusal.Message, Does.Contain("406").And.Contain("track"));
    }

    [Test]
    public async Task The_time_of_a_try_bounds_the_opening_and_not_the_stream()
    {
        var clock = new FakeClock();
        ApiConnection api = TestApi.Over(new ScriptedHandler(_ => ScriptedHandler.Text("{}\r\n")), clock, options => options with { Timeout = TimeSpan.FromSeconds(5) })
            .With(new ApiCallOptions { Timeout = TimeSpan.FromSeconds(9) });
        ApiStream<JsonRaw> stream = await api.OpenStreamAsync<JsonRaw>(api.Begin(TestApi.Read), default);
        clock.Advance(TimeSpan.FromHours(1));
        int messages = 0;
        await foreach (JsonRaw _ in stream)
            messages++;
        Assert.That(messages, Is.EqualTo(1));
    }

    [Test]
    public async Task Streams_are_opened_with_the_sender_for_streams()
    {
        var calls = new ScriptedHandler(_ => TestApi.Ok());
        var streams = new ScriptedHandler(_ => ScriptedHandler.Text("{}\r\n"));
        ApiConnection api = TestApi.Over(calls, change: options => options with
        {
            Transport = new ApiTransport(() => new HttpMessageInvoker(calls), () => new HttpMessageInvoker(streams)),
        });
        await (await api.OpenStreamAsync<JsonRaw>(api.Begin(TestApi.Read), default)).DisposeAsync();
        await api.SendAsync(TestApi.Read);
        Assert.That((calls.Requests.Count, streams.Requests.Count), Is.EqualTo((1, 1)));
    }

    private static Task<ApiStream<JsonRaw>> OpenAsync(string text)
    {
        ApiConnection api = TestApi.Over(new ScriptedHandler(_ => new HttpResponseMessage { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(text)) }));
        return api.OpenStreamAsync<JsonRaw>(api.Begin(TestApi.Read), default);
    }

    private sealed class BreaksOff(byte[] bytes) : MemoryStream(bytes)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            int read = await base.ReadAsync(buffer, cancellationToken);
            return read == 0 ? throw new IOException("reset") : read;
        }
    }
}
