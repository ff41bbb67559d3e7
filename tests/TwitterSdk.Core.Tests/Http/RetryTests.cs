using System.Net;
using System.Net.Sockets;
using TwitterSdk.Core.Errors;
using TwitterSdk.Core.Http;
using TwitterSdk.Core.RateLimits;
using TwitterSdk.Testing;

namespace TwitterSdk.Core.Tests.Http;

public sealed class RetryTests
{
    private static readonly Func<ApiConnectionOptions, ApiConnectionOptions> s_atOnce = options => options with { Retry = new RetryOptions { BaseDelay = TimeSpan.Zero } };

    [TestCase(500)]
    [TestCase(502)]
    [TestCase(503)]
    [TestCase(504)]
    [TestCase(522)]
    [TestCase(408)]
    public async Task A_call_that_changes_nothing_is_sent_again_after_a_failure_that_may_pass(int status)
    {
        var handler = ScriptedHandler.InTurn(() => TestApi.Status(status), TestApi.Ok);
        await TestApi.Over(handler, change: s_atOnce).SendAsync(TestApi.Read);
        Assert.That(handler.Requests, Has.Count.EqualTo(2));
    }

    [TestCase(400)]
    [TestCase(401)]
    [TestCase(403)]
    [TestCase(404)]
    [TestCase(501)]
    public void A_failure_that_will_not_pass_is_thrown_at_once(int status)
    {
        var handler = new ScriptedHandler(_ => TestApi.Status(status));
        ApiException refusal = Assert.ThrowsAsync<ApiException>(() => TestApi.Over(handler, change: s_atOnce).SendAsync(TestApi.Read))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((int)refusal.Status, Is.EqualTo(status));
            Assert.That(handler.Requests, Has.Count.EqualTo(1));
        }
    }

    [Test]
    public void It_is_sent_again_as_often_as_the_options_say_and_no_oftener()
    {
        var handler = new ScriptedHandler(_ => TestApi.Status(503));
        ApiConnection api = TestApi.Over(handler, change: options => options with { Retry = new RetryOptions { BaseDelay = TimeSpan.Zero, MaxRetries = 4 } });
        Assert.ThrowsAsync<ApiException>(() => api.SendAsync(TestApi.Read));
        Assert.That(handler.Requests, Has.Count.EqualTo(5));
    }

    [Test]
    public void A_POST_that_may_have_been_executed_is_not_sent_again()
    {
        var refused = new ScriptedHandler(_ => TestApi.Status(503));
        var broken = new ScriptedHandler((_, _) => throw new HttpRequestException(HttpRequestError.ResponseEnded, "gone"));
        ApiTransportException failure = Assert.ThrowsAsync<ApiTransportException>(() => TestApi.Over(broken, change: s_atOnce).SendAsync(TestApi.Write))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.ThrowsAsync<ApiException>(() => TestApi.Over(refused, change: s_atOnce).SendAsync(TestApi.Write));
            Assert.That(refused.Requests, Has.Count.EqualTo(1));
            Assert.That(broken.Requests, Has.Count.EqualTo(1));
            Assert.That(failure.MaybeExecuted, Is.True);
            Assert.That(failure.InnerException, Is.TypeOf<HttpRequestException>());
        }
    }

    [Test]
    public async Task A_POST_is_sent_again_when_the_caller_asks_for_it()
    {
        var handler = ScriptedHandler.InTurn(() => TestApi.Status(503), TestApi.Ok);
        ApiConnection api = TestApi.Over(handler, change: s_atOnce).With(new ApiCallOptions { RetryUnsafe = true });
        await api.SendAsync(TestApi.Write);
        Assert.That(handler.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_POST_that_never_left_is_sent_again()
    {
        int tries = 0;
        var handler = new ScriptedHandler((_, _) => ++tries < 3
            ? throw new HttpRequestException(HttpRequestError.ConnectionError, "refused", new SocketException((int)SocketError.ConnectionRefused))
            : Task.FromResult(TestApi.Ok()));
        await TestApi.Over(handler, change: s_atOnce).SendAsync(TestApi.Write);
        Assert.That(tries, Is.EqualTo(3));
    }

    [Test]
    public async Task A_connection_that_nobody_accepts_is_a_typed_exception_that_keeps_its_cause()
    {
        // Held, so that nobody else is given it, and never listened on.
        using var held = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        held.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        int port = ((IPEndPoint)held.LocalEndPoint!).Port;
        int retries = 0;
        var api = new ApiConnection(
            new ApiConnectionOptions
            {
                BaseAddress = new BaseAddress($"http://127.0.0.1:{port}"),
                Transport = new ApiTransport(() =>
                {
                    retries++;
                    return new HttpMessageInvoker(new SocketsHttpHandler());
                }),
                Retry = new RetryOptions { BaseDelay = TimeSpan.Zero },
            },
            TestApi.Anna);
        ApiTransportException failure = Assert.ThrowsAsync<ApiTransportException>(() => api.SendAsync(TestApi.Write))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure.MaybeExecuted, Is.False);
            Assert.That(failure.InnerException?.InnerException, Is.TypeOf<SocketException>());
            Assert.That(retries, Is.EqualTo(3), "even a POST is tried again when it surely was not sent");
        }

        await Task.CompletedTask;
    }

    [Test]
    public async Task The_vendors_own_pause_is_kept_to()
    {
        var clock = new FakeClock();
        var handler = ScriptedHandler.InTurn(() => TestApi.Status(503).With("Retry-After", "77"), TestApi.Ok);
        Task call = TestApi.Over(handler, clock).SendAsync(TestApi.Read);
        Assert.That(await clock.AdvanceToNextTimerAsync(), Is.EqualTo(TimeSpan.FromSeconds(77)));
        await call;
    }

    [Test]
    public void A_pause_longer_than_any_wait_is_for_the_caller_to_decide()
    {
        var handler = new ScriptedHandler(_ => TestApi.Status(503).With("Retry-After", "86400"));
        ApiException refusal = Assert.ThrowsAsync<ApiException>(() => TestApi.Over(handler, new FakeClock()).SendAsync(TestApi.Read))!;
        Assert.That(refusal.Failure.RetryAfter, Is.EqualTo(TimeSpan.FromDays(1)));
    }

    [Test]
    public async Task A_pause_of_decades_breaks_nothing_where_any_wait_is_allowed()
    {
        var patient = new RateLimitOptions { MaxWait = TimeSpan.MaxValue };
        var busy = new ScriptedHandler(_ => TestApi.Status(503).With("Retry-After", "2147483647"));
        Assert.ThrowsAsync<ApiException>(() => TestApi.Over(busy, new FakeClock(), options => options with { RateLimits = patient }).SendAsync(TestApi.Read));

        var clock = new FakeClock();
        var limited = ScriptedHandler.InTurn(() => TestApi.Status(429).With("Retry-After", "8640000"), TestApi.Ok);
        Task call = TestApi.Over(limited, clock, options => options with { RateLimits = patient }).SendAsync(TestApi.Read);
        TimeSpan first = await clock.AdvanceToNextTimerAsync();
        TimeSpan second = await clock.AdvanceToNextTimerAsync();
        TimeSpan third = await clock.AdvanceToNextTimerAsync();
        await call;
        Assert.That((first + second + third).TotalSeconds, Is.EqualTo(8640001));
    }

    [Test]
    public async Task Pauses_grow_with_jitter_up_to_the_longest()
    {
        var clock = new FakeClock();
        var handler = new ScriptedHandler(_ => TestApi.Status(503));
        ApiConnection api = TestApi.Over(handler, clock, options => options with
        {
            Retry = new RetryOptions { BaseDelay = TimeSpan.FromSeconds(1), MaxDelay = TimeSpan.FromSeconds(10), MaxRetries = 12 },
        });
        Task call = api.SendAsync(TestApi.Read);
        List<TimeSpan> pauses = [];
        for (int i = 0; i < 12; i++)
            pauses.Add(await clock.AdvanceToNextTimerAsync());
        Assert.ThrowsAsync<ApiException>(() => call);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(pauses, Is.All.LessThanOrEqualTo(TimeSpan.FromSeconds(10)));
            Assert.That(pauses[^1], Is.EqualTo(TimeSpan.FromSeconds(10)));
            Assert.That(pauses[0], Is.LessThan(TimeSpan.FromSeconds(5)));
            Assert.That(pauses.Distinct().Count(), Is.GreaterThan(2));
        }
    }

    [Test]
    public void With_retries_off_nothing_is_sent_again()
    {
        var handler = new ScriptedHandler(_ => TestApi.Status(503));
        ApiConnection api = TestApi.Over(handler, change: options => options with { Retry = new RetryOptions { Enabled = false } });
        Assert.ThrowsAsync<ApiException>(() => api.SendAsync(TestApi.Read));
        Assert.That(handler.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public void A_content_that_cannot_be_read_twice_is_not_sent_twice()
    {
        var handler = new ScriptedHandler(_ => TestApi.Status(503));
        ApiConnection api = TestApi.Over(handler, change: s_atOnce).With(new ApiCallOptions { RetryUnsafe = true });
        ApiCall call = api.Begin(TestApi.Write);
        call.RawBody(ApiContent.FromStream(new ForwardOnly("abc"u8.ToArray())));
        Assert.ThrowsAsync<ApiException>(() => api.SendRawAsync(call, default));
        Assert.That(handler.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task An_answer_that_breaks_off_is_asked_for_again()
    {
        int calls = 0;
        await using StubServer server = await StubServer.StartAsync(async (_, context) =>
        {
            byte[] body = """{"ok":true}"""u8.ToArray();
            context.Response.ContentLength = body.Length;
            if (Interlocked.Increment(ref calls) == 1)
            {
                await context.Response.Body.WriteAsync(body.AsMemory(0, 4));
                await context.Response.Body.FlushAsync();
                context.Abort();
                return;
            }

            await context.Response.Body.WriteAsync(body);
        });
        ApiConnection api = TestApi.To(server, s_atOnce);
        Assert.That((await api.SendAsync(TestApi.Read)).ToString(), Is.EqualTo("""{"ok":true}"""));

        calls = 0;
        ApiTransportException failure = Assert.ThrowsAsync<ApiTransportException>(() => api.SendAsync(TestApi.Write))!;
        Assert.That(failure.MaybeExecuted, Is.True);
    }

    private sealed class ForwardOnly(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
