using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Auth.OAuth2;
using TwitterSdk.Core.Errors;
using TwitterSdk.Core.Http;
using TwitterSdk.Core.RateLimits;
using TwitterSdk.Core.Tests.Http;
using TwitterSdk.Testing;

namespace TwitterSdk.Core.Tests.RateLimits;

public sealed class RateLimitTests
{
    private static readonly TimeSpan s_quarter = TimeSpan.FromMinutes(15);

    private FakeClock _clock = null!;

    [SetUp]
    public void SetUp() => _clock = new FakeClock();

    [TestCase(429, "GET")]
    [TestCase(420, "GET")]
    [TestCase(429, "POST")]
    public async Task A_refused_call_waits_until_a_second_after_the_reset_and_is_sent_again(int status, string method)
    {
        var handler = ScriptedHandler.InTurn(() => TestApi.Status(status).Window(15, 0, _clock.GetUtcNow() + s_quarter), TestApi.Ok);
        Task call = TestApi.Over(handler, _clock).SendAsync(method == "GET" ? TestApi.Read : TestApi.Write);
        Assert.That(await _clock.AdvanceToNextTimerAsync(), Is.EqualTo(s_quarter + TimeSpan.FromSeconds(1)));
        await call;
        Assert.That(handler.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_call_waits_before_it_is_sent_when_the_window_is_known_to_be_used_up()
    {
        var handler = ScriptedHandler.InTurn(() => TestApi.Ok().Window(15, 0, _clock.GetUtcNow() + s_quarter), TestApi.Ok);
        ApiConnection api = TestApi.Over(handler, _clock);
        await api.SendAsync(TestApi.Read);
        Task second = api.SendAsync(TestApi.Read);
        Assert.That(handler.Requests, Has.Count.EqualTo(1));
        Assert.That(await _clock.AdvanceToNextTimerAsync(), Is.EqualTo(s_quarter + TimeSpan.FromSeconds(1)));
        await second;
        Assert.That(handler.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Callers_endpoints_and_buckets_have_windows_of_their_own()
    {
        var handler = new ScriptedHandler(_ => TestApi.Ok().Window(15, 0, _clock.GetUtcNow() + s_quarter));
        ApiConnection anna = TestApi.Over(handler, _clock);
        ApiEndpoint one = TestApi.Endpoint(HttpMethod.Get, "one.json", bucket: "shared");
        ApiEndpoint two = TestApi.Endpoint(HttpMethod.Get, "two.json", bucket: "shared");
        await anna.SendAsync(TestApi.Read);
        await anna.With(TestApi.Ben).SendAsync(TestApi.Read);
        await anna.SendAsync(one);
        Task held = anna.SendAsync(two);
        Assert.That(handler.Requests, Has.Count.EqualTo(3));
        await _clock.AdvanceToNextTimerAsync();
        await held;
    }

    [TestCase("120", 121)]
    [TestCase(null, 61)]
    public async Task Without_a_reset_the_vendors_pause_counts_and_else_a_minute(string? retryAfter, int seconds)
    {
        var handler = ScriptedHandler.InTurn(
            () => retryAfter is null ? TestApi.Status(429) : TestApi.Status(429).With("Retry-After", retryAfter),
            TestApi.Ok);
        Task call = TestApi.Over(handler, _clock).SendAsync(TestApi.Read);
        Assert.That(await _clock.AdvanceToNextTimerAsync(), Is.EqualTo(TimeSpan.FromSeconds(seconds)));
        await call;
    }

    [Test]
    public async Task Waits_without_a_word_from_the_vendor_double()
    {
        var handler = ScriptedHandler.InTurn(() => TestApi.Status(420), () => TestApi.Status(420), () => TestApi.Status(420), TestApi.Ok);
        Task call = TestApi.Over(handler, _clock).SendAsync(TestApi.Read);
        List<double> waits = [];
        for (int i = 0; i < 3; i++)
            waits.Add((await _clock.AdvanceToNextTimerAsync()).TotalSeconds);
        await call;
        Assert.That(waits, Is.EqualTo(new[] { 61d, 121, 241 }));
    }

    [Test]
    public async Task Many_who_wait_for_one_window_do_not_rush_in_together()
    {
        var gate = new Lock();
        int used = 0;
        int refused = 0;
        DateTimeOffset windowEnd = _clock.GetUtcNow() + s_quarter;
        var handler = new ScriptedHandler(_ =>
        {
            using Lock.Scope one = gate.EnterScope();
            if (_clock.GetUtcNow() >= windowEnd)
            {
                windowEnd += s_quarter;
                used = 0;
            }

            if (used == 15)
            {
                refused++;
                return TestApi.Status(429).Window(15, 0, windowEnd);
            }

            used++;
            return TestApi.Ok().Window(15, 15 - used, windowEnd);
        });
        ApiConnection api = TestApi.Over(handler, _clock);
        await api.SendAsync(TestApi.Read);
        Task[] calls = [.. Enumerable.Range(0, 59).Select(_ => Task.Run(() => api.SendAsync(TestApi.Read)))];
        Task all = Task.WhenAll(calls);
        for (int window = 1; window < 4; window++)
        {
            await Eventually.TrueAsync(() => handler.Requests.Count == window * 15 && _clock.PendingTimers == 60 - (window * 15));
            await _clock.AdvanceToNextTimerAsync();
        }

        await all;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(handler.Requests, Has.Count.EqualTo(60));
            Assert.That(refused, Is.Zero);
        }
    }

    [Test]
    public void A_wait_that_is_too_long_is_thrown_and_nothing_is_sent()
    {
        var handler = new ScriptedHandler(_ => TestApi.Ok().Window(15, 0, _clock.GetUtcNow() + TimeSpan.FromHours(24)));
        ApiConnection api = TestApi.Over(handler, _clock, options => options with { Vendor = new ApiVendor { RateLimitCode = 88 } });
        Assert.DoesNotThrowAsync(() => api.SendAsync(TestApi.Read));
        ApiException held = Assert.ThrowsAsync<ApiException>(() => api.SendAsync(TestApi.Read))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(handler.Requests, Has.Count.EqualTo(1));
            Assert.That((held.Kind, held.Code), Is.EqualTo((ApiErrorKind.RateLimit, (int?)88)));
            Assert.That(held.Failure.RetryAfter, Is.EqualTo(TimeSpan.FromHours(24) + TimeSpan.FromSeconds(1)));
            Assert.That(held.RateLimit!.Value.Limit, Is.EqualTo(15));
        }
    }

    [Test]
    public void With_the_policy_to_throw_nothing_waits()
    {
        var handler = new ScriptedHandler(_ => TestApi.Status(429, """{"errors":[{"code":88,"message":"Rate limit exceeded"}]}""").Window(15, 0, _clock.GetUtcNow() + s_quarter));
        ApiConnection api = TestApi.Over(handler, _clock, options => options with { RateLimits = new RateLimitOptions { Policy = RateLimitPolicy.Throw } });
        ApiException refused = Assert.ThrowsAsync<ApiException>(() => api.SendAsync(TestApi.Read))!;
        ApiException held = Assert.ThrowsAsync<ApiException>(() => api.SendAsync(TestApi.Read))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.Code, Is.EqualTo(88));
            Assert.That(held.Message, Does.Contain("held back"));
            Assert.That(handler.Requests, Has.Count.EqualTo(1));
        }
    }

    [Test]
    public async Task With_the_policy_to_hand_over_others_go_on()
    {
        var handler = new ScriptedHandler(request => request.Authorization!.Contains("anna", StringComparison.Ordinal)
            ? TestApi.Status(429).Window(15, 0, _clock.GetUtcNow() + s_quarter)
            : TestApi.Ok());
        List<RateLimitHandOver> asked = [];
        ApiConnection api = HandingOver(handler, used =>
        {
            asked.Add(used);
            return TestApi.Ben;
        });
        await api.SendAsync(TestApi.Write);
        await api.SendAsync(TestApi.Write);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(handler.Requests.Select(request => request.Authorization), Is.EqualTo(new[] { "Bearer anna-token-1", "Bearer ben-token-2", "Bearer ben-token-2" }));
            Assert.That(asked.Select(used => used.Credentials), Is.All.SameAs(TestApi.Anna));
            Assert.That(asked[0].Wait, Is.EqualTo(s_quarter + TimeSpan.FromSeconds(1)));
        }
    }

    [Test]
    public async Task Whoever_takes_over_is_asked_for_the_scopes_before_anything_is_sent()
    {
        var endpoint = new ApiEndpoint { Name = "Users.Me", Method = HttpMethod.Get, Host = "api", Path = "me", Auth = [new(AuthScheme.OAuth2, "users.read")], Safe = true };
        var users = new OAuth2Users(new OAuth2App("client-1"), new OAuth2Endpoints { Token = new OAuth2Address("api", "token") }, new MemoryTokenStore());
        var anna = await users.SaveAsync("anna", new OAuth2Tokens { AccessToken = "anna-access", Scopes = ["users.read"] });
        await users.Store.SaveAsync("ben", new OAuth2Tokens { AccessToken = "ben-access", Scopes = ["tweet.read"] });
        var handler = new ScriptedHandler(_ => TestApi.Ok().Window(15, 0, _clock.GetUtcNow() + s_quarter));
        ApiConnection api = HandingOver(handler, _ => users.For("ben")).With(anna);
        await api.SendAsync(endpoint);
        InsufficientCredentialsException refusal = Assert.ThrowsAsync<InsufficientCredentialsException>(() => api.SendAsync(endpoint))!;
        Assert.That((refusal.MissingScopes[0], handler.Requests.Count), Is.EqualTo(("users.read", 1)));
    }

    [Test]
    public async Task When_all_have_been_asked_the_call_waits_instead_of_going_round_in_a_circle()
    {
        int calls = 0;
        var handler = new ScriptedHandler(_ => ++calls > 2 ? TestApi.Ok() : TestApi.Status(429).Window(15, 0, _clock.GetUtcNow() + s_quarter));
        ApiConnection api = HandingOver(handler, used => used.Credentials == TestApi.Anna ? TestApi.Ben : TestApi.Anna);
        Task call = api.SendAsync(TestApi.Read);
        Assert.That(await _clock.AdvanceToNextTimerAsync(), Is.EqualTo(s_quarter + TimeSpan.FromSeconds(1)));
        await call;
        Assert.That(calls, Is.EqualTo(3));
    }

    [Test]
    public async Task When_nobody_else_is_there_the_call_waits()
    {
        var handler = ScriptedHandler.InTurn(() => TestApi.Status(429).Window(15, 0, _clock.GetUtcNow() + s_quarter), TestApi.Ok);
        Task call = HandingOver(handler, _ => null).SendAsync(TestApi.Read);
        await _clock.AdvanceToNextTimerAsync();
        await call;
    }

    [Test]
    public void A_usage_cap_is_never_waited_for()
    {
        var handler = new ScriptedHandler(_ => TestApi.Status(429, """{"title":"UsageCapExceeded"}""").Window(15, 3, _clock.GetUtcNow() + s_quarter));
        ApiConnection api = TestApi.Over(handler, _clock, options => options with
        {
            Vendor = new ApiVendor { CreateException = failure => new ApiException(failure, ApiErrorKind.UsageCap) },
        });
        using (Assert.EnterMultipleScope())
        {
            Assert.ThrowsAsync<ApiException>(() => api.SendAsync(TestApi.Read));
            Assert.ThrowsAsync<ApiException>(() => api.SendAsync(TestApi.Read));
            Assert.That(_clock.PendingTimers, Is.Zero);
            Assert.That(handler.Requests, Has.Count.EqualTo(2));
        }
    }

    [Test]
    public async Task A_further_window_that_is_used_up_holds_calls_back_too()
    {
        DateTimeOffset tomorrow = _clock.GetUtcNow() + TimeSpan.FromHours(24);
        var handler = new ScriptedHandler(_ => TestApi.Ok().Window(900, 899, _clock.GetUtcNow() + s_quarter)
            .With("x-app-rate-limit-limit", "100000")
            .With("x-app-rate-limit-remaining", "0")
            .With("x-app-rate-limit-reset", $"{tomorrow.ToUnixTimeSeconds()}"));
        ApiConnection api = TestApi.Over(handler, _clock, options => options with
        {
            Vendor = new ApiVendor { FurtherRateLimitHeaders = [new("x-app-rate-limit-limit", "x-app-rate-limit-remaining", "x-app-rate-limit-reset")] },
        });
        await api.SendAsync(TestApi.Read);
        ApiException held = Assert.ThrowsAsync<ApiException>(() => api.SendAsync(TestApi.Read))!;
        Assert.That(held.RateLimit!.Value.Reset, Is.EqualTo(tomorrow + TimeSpan.FromSeconds(1)));
    }

    [Test]
    public async Task Another_vendors_header_names_are_understood()
    {
        var handler = ScriptedHandler.InTurn(
            () => TestApi.Ok().With("Ratelimit-Limit", "800").With("Ratelimit-Remaining", "0").With("Ratelimit-Reset", $"{(_clock.GetUtcNow() + TimeSpan.FromSeconds(9)).ToUnixTimeSeconds()}"),
            TestApi.Ok);
        ApiConnection api = TestApi.Over(handler, _clock, options => options with
        {
            Vendor = new ApiVendor { RateLimitHeaders = new("ratelimit-limit", "ratelimit-remaining", "ratelimit-reset") },
        });
        await api.SendAsync(TestApi.Read);
        Task second = api.SendAsync(TestApi.Read);
        Assert.That(await _clock.AdvanceToNextTimerAsync(), Is.EqualTo(TimeSpan.FromSeconds(10)));
        await second;
    }

    private ApiConnection HandingOver(ScriptedHandler handler, Func<RateLimitHandOver, ApiCredentials?> handOver) => TestApi.Over(
        handler,
        _clock,
        options => options with { RateLimits = new RateLimitOptions { Policy = RateLimitPolicy.HandOver, HandOver = handOver } });
}
