using TwitterSdk.Core.Errors;
using TwitterSdk.Core.Http;
using TwitterSdk.Testing;

namespace TwitterSdk.Core.Tests.Http;

public sealed class DeadlineTests
{
    private static readonly ScriptedHandler s_never = new(static async (_, cancellationToken) =>
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return TestApi.Ok();
    });

    [Test]
    public async Task A_try_that_takes_too_long_is_a_typed_timeout()
    {
        var clock = new FakeClock();
        ApiConnection api = TestApi.Over(s_never, clock, options => options with { Timeout = TimeSpan.FromSeconds(7) });
        Task call = api.SendAsync(TestApi.Write);
        TimeSpan time = await clock.AdvanceToNextTimerAsync();
        ApiTimeoutException failure = Assert.ThrowsAsync<ApiTimeoutException>(() => call)!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(time, Is.EqualTo(TimeSpan.FromSeconds(7)));
            Assert.That(failure, Is.InstanceOf<TimeoutException>());
            Assert.That((failure.Timeout, failure.Whole), Is.EqualTo(((TimeSpan?)TimeSpan.FromSeconds(7), false)));
        }
    }

    [TestCase(-1000)]
    [TestCase(5_000_000_000)]
    public void A_time_that_no_timer_can_count_is_refused_by_its_name(double milliseconds) =>
        Assert.That(
            () => TestApi.Over(s_never).With(new ApiCallOptions { Timeout = TimeSpan.FromMilliseconds(milliseconds) }),
            Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("ApiCallOptions.Timeout goes from nothing to"));

    [Test]
    public async Task A_try_of_a_call_that_changes_nothing_is_made_again_after_a_timeout()
    {
        var clock = new FakeClock();
        int tries = 0;
        var handler = new ScriptedHandler(async (_, cancellationToken) =>
        {
            if (++tries == 1)
                await Task.Delay(Timeout.Infinite, cancellationToken);
            return TestApi.Ok();
        });
        ApiConnection api = TestApi.Over(handler, clock, options => options with { Timeout = TimeSpan.FromSeconds(7), Retry = new RetryOptions { BaseDelay = TimeSpan.Zero } });
        Task call = api.SendAsync(TestApi.Read);
        await clock.AdvanceToNextTimerAsync();
        await call;
        Assert.That(tries, Is.EqualTo(2));
    }

    [Test]
    public async Task The_time_of_the_whole_call_includes_waits_for_a_window()
    {
        var clock = new FakeClock();
        var handler = new ScriptedHandler(_ => TestApi.Status(429).Window(15, 0, clock.GetUtcNow() + TimeSpan.FromMinutes(10)));
        ApiConnection api = TestApi.Over(handler, clock).With(new ApiCallOptions { Timeout = TimeSpan.FromMinutes(2) });
        Task call = api.SendAsync(TestApi.Read);
        await clock.WaitForTimerAsync();
        clock.Advance(TimeSpan.FromMinutes(2));
        ApiTimeoutException failure = Assert.ThrowsAsync<ApiTimeoutException>(() => call)!;
        Assert.That((failure.Timeout, failure.Whole), Is.EqualTo(((TimeSpan?)TimeSpan.FromMinutes(2), true)));
    }

    [Test]
    public void A_timeout_of_the_HTTP_client_itself_is_a_typed_timeout_too()
    {
        var client = new HttpClient(s_never) { Timeout = TimeSpan.FromMilliseconds(20) };
        ApiConnection api = TestApi.Over(s_never, change: options => options with { Transport = new ApiTransport(client) });
        ApiTimeoutException failure = Assert.ThrowsAsync<ApiTimeoutException>(() => api.SendAsync(TestApi.Write))!;
        Assert.That(failure.InnerException, Is.InstanceOf<TimeoutException>());
    }

    [Test]
    public void The_callers_own_cancellation_comes_back_with_the_callers_token()
    {
        using var source = new CancellationTokenSource();
        Task call = TestApi.Over(s_never, new FakeClock(), options => options with { Timeout = TimeSpan.FromSeconds(7) }).SendAsync(TestApi.Read, source.Token);
        source.Cancel();
        OperationCanceledException cancelled = Assert.CatchAsync<OperationCanceledException>(() => call)!;
        Assert.That(cancelled.CancellationToken, Is.EqualTo(source.Token));
    }

    [Test]
    public async Task A_wait_for_a_window_can_be_cancelled()
    {
        var clock = new FakeClock();
        using var source = new CancellationTokenSource();
        var handler = new ScriptedHandler(_ => TestApi.Status(429).Window(15, 0, clock.GetUtcNow() + TimeSpan.FromMinutes(10)));
        Task call = TestApi.Over(handler, clock).SendAsync(TestApi.Read, source.Token);
        await clock.WaitForTimerAsync();
        await source.CancelAsync();
        OperationCanceledException cancelled = Assert.CatchAsync<OperationCanceledException>(() => call)!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(cancelled.CancellationToken, Is.EqualTo(source.Token));
            Assert.That(clock.PendingTimers, Is.Zero);
        }
    }

    [Test]
    public void A_token_that_is_cancelled_already_sends_nothing()
    {
        var handler = new ScriptedHandler(_ => TestApi.Ok());
        Assert.CatchAsync<OperationCanceledException>(() => TestApi.Over(handler).SendAsync(TestApi.Read, new CancellationToken(true)));
        Assert.That(handler.Requests, Is.Empty);
    }
}
