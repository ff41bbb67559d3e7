#pragma warning disable CS0618 // The streams of v1.1 are retired, and still supported here.
using System.Net;
using TwitterSdk.Streaming;
using TwitterSdk.Testing;
using TwitterSdk.Tests.Client;
using TwitterSdk.Tests.Configuration;
using TwitterSdk.V1;

namespace TwitterSdk.Tests.Streaming;

public sealed class TwitterStreamHandlerTests
{
    [Test]
    public async Task Each_kind_of_message_has_a_method_of_its_own()
    {
        var handler = new RecordingStreamHandler();
        await Stream("""
            {"text":"one","id":1}

            {"delete":{"status":{"id":1,"user_id":2}}}
            {"limit":{"track":5}}
            {"scrub_geo":{"user_id":1,"up_to_status_id":2}}
            {"status_withheld":{"id":1,"user_id":2,"withheld_in_countries":[]}}
            {"user_withheld":{"id":1,"withheld_in_countries":[]}}
            {"warning":{"code":"FALLING_BEHIND"}}
            {"disconnect":{"code":4}}
            {"friends":[1]}
            {"event":"follow","created_at":"Wed Oct 10 20:19:24 +0000 2018","source":{"id":1},"target":{"id":2}}
            {"direct_message":{"id":1,"text":"psst"}}
            {"control":{"control_uri":"/1.1/site/c/1_2"}}
            {"for_user":7,"message":{"text":"two","id":2}}
            {"for_user":7}
            no JSON
            {"news":1}

            """).RunAsync(handler);

        Assert.That(handler.Calls.Where(call => call != "data"), Is.EqualTo(new[]
        {
            "connect", "status one", "keep-alive", "delete", "limit", "scrub geo", "status withheld", "user withheld", "warning",
            "disconnect message", "friends 1", "event follow", "direct message psst", "control 1_2", "for 7", "status two", "SiteStreamEnvelope", "unreadable", "UnknownStreamMessage", "closed", "disconnect ",
        }));
        Assert.That(handler.Calls.Count(call => call == "data"), Is.EqualTo(16));
    }

    [Test]
    public async Task What_happens_to_the_connection_has_methods_too()
    {
        var clock = new FakeClock();
        var handler = new RecordingStreamHandler();
        Task run = Open(
            ScriptedHandler.InTurn(
                () => ScriptedHandler.Text("{\"text\":\"a\"}\n"),
                () => ScriptedHandler.Json("{}", HttpStatusCode.ServiceUnavailable),
                () => throw new HttpRequestException(HttpRequestError.ConnectionError),
                () => ScriptedHandler.Text("{\"text\":\"b\"}\n"),
                () => ScriptedHandler.Json("{}", HttpStatusCode.Unauthorized)),
            clock).RunAsync(handler);
        Assert.That(() => clock.TurnUntilDoneAsync(run), Throws.InstanceOf<HTTPUnauthorizedException>());
        Assert.That(handler.Calls.Where(call => call != "data"), Is.EqualTo(new[]
        {
            "connect", "status a", "closed", "request error 503", "connection error Broken", "connect again", "status b", "closed",
            "disconnect HTTPUnauthorizedException",
        }));
    }

    [Test]
    public async Task A_fault_in_a_method_is_told_and_the_stream_goes_on()
    {
        var handler = new RecordingStreamHandler { AtStatus = tweet => throw new FormatException(tweet.Text) };
        await Stream("{\"text\":\"a\"}\n{\"text\":\"b\"}\n").RunAsync(handler);
        Assert.That(handler.Calls.Where(call => call != "data"), Is.EqualTo(new[] { "connect", "exception a", "exception b", "closed", "disconnect " }));
    }

    [Test]
    public void A_fault_that_is_thrown_on_ends_the_stream()
    {
        var handler = new RecordingStreamHandler
        {
            AtStatus = tweet => throw new FormatException(tweet.Text),
            AtException = fault => throw new InvalidOperationException("enough", fault),
        };
        Assert.That(() => Stream("{\"text\":\"a\"}\n{\"text\":\"b\"}\n").RunAsync(handler), Throws.InvalidOperationException);
        Assert.That(handler.Calls, Is.EqualTo(new[] { "connect", "data", "disconnect InvalidOperationException" }));
    }

    [Test]
    public void A_cancellation_ends_the_stream_behind_the_method_that_runs()
    {
        using var stop = new CancellationTokenSource();
        var handler = new RecordingStreamHandler { AtStatus = _ => stop.Cancel() };
        Assert.That(() => Stream("{\"text\":\"a\"}\n{\"text\":\"b\"}\n").RunAsync(handler, stop.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(handler.Calls, Is.EqualTo(new[] { "connect", "data", "status a", "disconnect " }));
    }

    private static Core.Streaming.ApiStream<StreamMessage> Stream(string text) =>
        Open(new ScriptedHandler(_ => ScriptedHandler.Text(text)), new FakeClock())
            .With(options => options with { Reconnect = options.Reconnect with { MaxRetries = 0 } });

    private static Core.Streaming.ApiStream<StreamMessage> Open(HttpMessageHandler handler, FakeClock clock) => Clients.Over(handler, options =>
    {
        ClientOptionProofs.AsUser(options);
        options.Follow(clock);

        // Whether a silence strikes would depend on where the reader is when the clock is turned.
        options.Streams.MaxSilence = Timeout.InfiniteTimeSpan;
    }).V1.Streams.SampleAsync();
}
