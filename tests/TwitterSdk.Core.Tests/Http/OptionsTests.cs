using System.Reflection;
using Microsoft.Extensions.Logging;
using TwitterSdk.Core.Errors;
using TwitterSdk.Core.Http;
using TwitterSdk.Core.RateLimits;
using TwitterSdk.Core.Streaming;
using TwitterSdk.Core.Tests.Diagnostics;
using TwitterSdk.Core.Tests.Errors;
using TwitterSdk.Core.Tests.Json;
using TwitterSdk.Testing;

namespace TwitterSdk.Core.Tests.Http;

/// <summary>Every option changes something that can be seen.</summary>
public sealed class OptionsTests
{
    private static readonly DateTimeOffset s_start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // For each option: what is seen without it, and with it.
    private static readonly Dictionary<string, (Func<Task<string>> Without, Func<Task<string>> With)> s_probes = new(StringComparer.Ordinal)
    {
        ["ApiConnectionOptions.BaseAddress"] = Seen(options => options with { BaseAddress = new BaseAddress("http://elsewhere/v9/{host}") }),
        ["ApiConnectionOptions.Transport"] = Seen(options => options with { Transport = new ApiTransport(new HttpMessageInvoker(new ScriptedHandler(_ => ScriptedHandler.Json("2")))) }),
        ["ApiConnectionOptions.Vendor"] = Seen(options => options with { Vendor = new ApiVendor { CreateException = failure => new ApiException(failure, cure: "Other.") } }, status: 404),
        ["ApiConnectionOptions.UserAgent"] = Seen(options => options with { UserAgent = "Mine/1" }),
        ["ApiConnectionOptions.Headers"] = Seen(options => options with { Headers = new Dictionary<string, string> { ["X-Mine"] = "1" } }),
        ["ApiConnectionOptions.Parameters"] = Seen(options => options with { Parameters = new Dictionary<string, string> { ["mine"] = "1" } }),
        ["ApiConnectionOptions.Timeout"] = Seen(options => options with { Timeout = TimeSpan.FromSeconds(3) }, hang: true),
        ["ApiConnectionOptions.MaxResponseBytes"] = Seen(options => options with { MaxResponseBytes = 2 }),
        ["ApiConnectionOptions.CheckParameters"] = Seen(options => options with { CheckParameters = false }),
        ["ApiConnectionOptions.Retry"] = Seen(options => options with { Retry = new RetryOptions { Enabled = false } }, status: 503),
        ["ApiConnectionOptions.RateLimits"] = Seen(options => options with { RateLimits = new RateLimitOptions { Policy = RateLimitPolicy.Throw } }, status: 429),
        ["ApiConnectionOptions.ErrorHandlers"] = Seen(options => options with { ErrorHandlers = [new Twice()] }, status: 404),
        ["ApiConnectionOptions.Streams"] = Streamed(),
        ["ApiConnectionOptions.OnMismatch"] = Mismatches(),
        ["ApiConnectionOptions.LoggerFactory"] = Logged(),
        ["ApiConnectionOptions.Clock"] = Seen(options => options with { Clock = new FakeClock(s_start + TimeSpan.FromMinutes(5)) }, status: 429),
        ["RetryOptions.Enabled"] = Seen(options => options with { Retry = options.Retry with { Enabled = false } }, status: 503),
        ["RetryOptions.MaxRetries"] = Seen(options => options with { Retry = options.Retry with { MaxRetries = 1 } }, status: 503),
        ["RetryOptions.BaseDelay"] = Seen(options => options with { Retry = options.Retry with { BaseDelay = TimeSpan.Zero } }, status: 503),
        ["RetryOptions.MaxDelay"] = Seen(options => options with { Retry = options.Retry with { MaxDelay = TimeSpan.FromMilliseconds(1) } }, status: 503),
        ["RateLimitOptions.Policy"] = Seen(options => options with { RateLimits = new RateLimitOptions { Policy = RateLimitPolicy.Throw } }, status: 429),
        ["RateLimitOptions.MaxWait"] = Seen(options => options with { RateLimits = new RateLimitOptions { MaxWait = TimeSpan.FromSeconds(5) } }, status: 429),
        ["RateLimitOptions.HandOver"] = Seen(options => options with { RateLimits = new RateLimitOptions { Policy = RateLimitPolicy.HandOver, HandOver = _ => TestApi.Ben } }, status: 429),
        ["ApiVendor.Name"] = Named(),
        ["ApiVendor.RateLimitHeaders"] = Captured(options => options with { Vendor = new ApiVendor { RateLimitHeaders = new("x-limit", "x-remaining", "x-reset") } }),
        ["ApiVendor.FurtherRateLimitHeaders"] = Captured(options => options with { Vendor = new ApiVendor { FurtherRateLimitHeaders = [new("x-limit", "x-remaining", "x-reset")] } }),
        ["ApiVendor.RequestIdHeaders"] = Captured(options => options with { Vendor = new ApiVendor { RequestIdHeaders = ["x-limit"] } }),
        ["ApiVendor.RateLimitCode"] = HeldBack(),
        ["ApiVendor.CreateException"] = Seen(options => options with { Vendor = new ApiVendor { CreateException = failure => new ApiException(failure, cure: "Other.") } }, status: 404),
        ["ApiCallOptions.Timeout"] = SeenOfCall(call => call with { Timeout = TimeSpan.FromSeconds(3) }, hang: true),
        ["ApiCallOptions.Headers"] = SeenOfCall(call => call with { Headers = new Dictionary<string, string> { ["X-Mine"] = "1" } }),
        ["ApiCallOptions.Parameters"] = SeenOfCall(call => call with { Parameters = new Dictionary<string, string> { ["mine"] = "1" } }),
        ["ApiCallOptions.ErrorHandlers"] = SeenOfCall(call => call with { ErrorHandlers = [new Twice()] }, status: 404),
        ["ApiCallOptions.SkipClientErrorHandlers"] = SeenOfCall(call => call with { SkipClientErrorHandlers = true }, options => options with { ErrorHandlers = [new Twice()] }, status: 404),
        ["ApiCallOptions.RetryUnsafe"] = SeenOfCall(call => call with { RetryUnsafe = true }, status: 503, method: HttpMethod.Post),
        ["ApiCallOptions.CheckParameters"] = SeenOfCall(call => call with { CheckParameters = false }),
        ["ApiCallOptions.OnResponse"] = Told(),
        ["ApiCallOptions.KeepErrorAnswers"] = Kept(),
        ["ApiCallOptions.Spelling"] = Selected(options => options with { Spelling = 2 }, new SpelledWord("colour", "color")),
        ["ApiCallOptions.Selections"] = Selected(options => options with { Selections = ApiSelections.None.With<SpelledWord>([new("colour", "color")]) }),
    };

    private static IEnumerable<string> Options =>
        from type in new[] { typeof(ApiConnectionOptions), typeof(RetryOptions), typeof(RateLimitOptions), typeof(ApiVendor), typeof(ApiCallOptions) }
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        select $"{type.Name}.{property.Name}";

    [TestCaseSource(nameof(Options))]
    public async Task An_option_changes_something_that_can_be_seen(string option)
    {
        Assert.That(s_probes, Does.ContainKey(option), "a new option needs a probe");
        (Func<Task<string>> without, Func<Task<string>> with) = s_probes[option];
        Assert.That(await with(), Is.Not.EqualTo(await without()));
    }

    [Test]
    public async Task What_a_call_sets_wins_over_what_the_client_sets()
    {
        var handler = new ScriptedHandler(_ => TestApi.Ok());
        ApiConnection api = TestApi.Over(handler, change: options => options with
        {
            UserAgent = "Client/1",
            Headers = new Dictionary<string, string> { ["X-A"] = "client", ["X-B"] = "client" },
            Parameters = new Dictionary<string, string> { ["a"] = "client", ["b"] = "client" },
        });
        await api.With(new ApiCallOptions
        {
            Headers = new Dictionary<string, string> { ["x-a"] = "call", ["user-agent"] = "Call/1" },
            Parameters = new Dictionary<string, string> { ["a"] = "call" },
        }).SendAsync(TestApi.Read);
        RecordedRequest sent = handler.Requests[0];
        using (Assert.EnterMultipleScope())
        {
            Assert.That((sent.Headers["X-A"], sent.Headers["X-B"], sent.Headers["User-Agent"]), Is.EqualTo(("call", "client", "Call/1")));
            Assert.That(sent.QueryParameters.ToDictionary(), Is.EqualTo(new Dictionary<string, string> { ["a"] = "call", ["b"] = "client" }));
        }
    }

    private static (Func<Task<string>>, Func<Task<string>>) Seen(Func<ApiConnectionOptions, ApiConnectionOptions> change, int status = 200, bool hang = false) =>
        (() => ObserveAsync(null, null, status, hang, HttpMethod.Get), () => ObserveAsync(change, null, status, hang, HttpMethod.Get));

    private static (Func<Task<string>>, Func<Task<string>>) SeenOfCall(
        Func<ApiCallOptions, ApiCallOptions> change,
        Func<ApiConnectionOptions, ApiConnectionOptions>? client = null,
        int status = 200,
        bool hang = false,
        HttpMethod? method = null) =>
        (() => ObserveAsync(client, null, status, hang, method ?? HttpMethod.Get), () => ObserveAsync(client, change, status, hang, method ?? HttpMethod.Get));

    /// <summary>Makes one call with a parameter out of range, lets the clock run, and tells all that was sent, waited and thrown.</summary>
    private static async Task<string> ObserveAsync(
        Func<ApiConnectionOptions, ApiConnectionOptions>? change,
        Func<ApiCallOptions, ApiCallOptions>? changeCall,
        int status,
        bool hang,
        HttpMethod method)
    {
        var clock = new FakeClock(s_start);
        int hanging = 0;
        var handler = new ScriptedHandler(async (_, cancellationToken) =>
        {
            if (hang)
            {
                using CancellationTokenRegistration leaving = cancellationToken.UnsafeRegister(_ => Interlocked.Decrement(ref hanging), null);
                Interlocked.Increment(ref hanging);
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }

            HttpResponseMessage response = TestApi.Status(status, "111");
            return status == 429 ? response.Window(15, 0, s_start + TimeSpan.FromMinutes(10)) : response;
        });
        FakeClock used = clock;
        ApiConnection api = TestApi.Over(handler, clock, options =>
        {
            options = change?.Invoke(options) ?? options;
            used = (FakeClock)options.Clock;
            return options with { RateLimits = options.RateLimits with { } };
        });
        if (changeCall is not null)
            api = api.With(changeCall(api.Options));

        var seen = new List<string>();
        using var enough = new CancellationTokenSource();
        try
        {
            ApiCall call = api.Begin(TestApi.Endpoint(method, "x.json"));
            try
            {
                call.CheckRange("count", 500, 1, 200);
            }
            catch (ApiArgumentException)
            {
                seen.Add("refused by a check");
                call = api.Begin(TestApi.Endpoint(method, "x.json"));
            }

            Task<Core.Json.JsonRaw> task = api.SendRawAsync(call, enough.Token);
            for (int i = 0; i < 4 && !task.IsCompleted; i++)
            {
                await Eventually.TrueAsync(() => task.IsCompleted || used.NextTimer is not null || Volatile.Read(ref hanging) > 0);
                if (used.NextTimer is { } next)
                {
                    seen.Add($"wait {next.TotalSeconds > 0} {(status == 503 ? (next > TimeSpan.FromMilliseconds(5) ? "long" : "short") : next)}");
                    used.Advance(next);
                }
            }

            await enough.CancelAsync();
            seen.Add((await task).ToString());
        }
        catch (Exception exception)
        {
            seen.Add($"{exception.GetType().Name}: {exception.Message}");
        }

        seen.AddRange(handler.Requests.Select(request => $"{request.Method} {request.Path}?{request.Query} {string.Join(';', request.Headers.OrderBy(header => header.Key))}"));
        return string.Join('\n', seen);
    }

    private static (Func<Task<string>>, Func<Task<string>>) Captured(Func<ApiConnectionOptions, ApiConnectionOptions> change)
    {
        return (() => ObserveAsync(options => options), () => ObserveAsync(change));

        static async Task<string> ObserveAsync(Func<ApiConnectionOptions, ApiConnectionOptions> change)
        {
            string reset = $"{(s_start + TimeSpan.FromHours(1)).ToUnixTimeSeconds()}";
            var handler = new ScriptedHandler(_ => TestApi.Ok().With("x-limit", "3").With("x-remaining", "1").With("x-reset", reset));
            ApiConnection api = TestApi.Over(handler, new FakeClock(s_start), change);
            ApiResponse<Core.Json.JsonRaw> response = await api.CaptureAsync(connection => connection.SendAsync(TestApi.Read));
            return $"{response.RateLimit} {response.RequestId}";
        }
    }

    private static (Func<Task<string>>, Func<Task<string>>) HeldBack()
    {
        return (() => ObserveAsync(null), () => ObserveAsync(88));

        static async Task<string> ObserveAsync(int? code)
        {
            var handler = new ScriptedHandler(_ => TestApi.Ok().Window(15, 0, s_start + TimeSpan.FromHours(5)));
            ApiConnection api = TestApi.Over(handler, new FakeClock(s_start), options => options with { Vendor = new ApiVendor { RateLimitCode = code } });
            await api.SendAsync(TestApi.Read);
            return Assert.ThrowsAsync<ApiException>(() => api.SendAsync(TestApi.Read))!.Message;
        }
    }

    private static (Func<Task<string>>, Func<Task<string>>) Mismatches()
    {
        return (() => ObserveAsync(false), () => ObserveAsync(true));

        static async Task<string> ObserveAsync(bool listen)
        {
            string seen = "";
            ApiConnection api = TestApi.Over(new ScriptedHandler(_ => ScriptedHandler.Json("""{"count":[]}""")), change: options => listen ? options with { OnMismatch = mismatch => seen += mismatch.Path } : options);
            await api.SendAsync<Gadget>(api.Begin(TestApi.Read), default);
            return seen;
        }
    }

    private static (Func<Task<string>>, Func<Task<string>>) Streamed()
    {
        return (() => ObserveAsync(false), () => ObserveAsync(true));

        static async Task<string> ObserveAsync(bool listen)
        {
            string seen = "";
            ApiConnection api = TestApi.Over(
                new ScriptedHandler(_ => ScriptedHandler.Json("{}\n")),
                change: options => listen ? options with { Streams = new StreamOptions { OnEvent = happened => seen += happened.GetType().Name } } : options);
            await foreach (Gadget _ in api.Stream<Gadget>(api.Begin(TestApi.Read), default))
                break;
            return seen;
        }
    }

    private static (Func<Task<string>>, Func<Task<string>>) Kept()
    {
        return (() => ObserveAsync(false), () => ObserveAsync(true));

        static async Task<string> ObserveAsync(bool keep)
        {
            ApiConnection api = TestApi.Over(new ScriptedHandler(_ => ScriptedHandler.Json("""{"errors":[{"title":"T"}]}""")));
            api = api.With(api.Options with { KeepErrorAnswers = keep });
            try
            {
                return $"{(await api.SendAsync<EnvelopeAnswer>(api.Begin(TestApi.Read), default)).HasErrors}";
            }
            catch (ApiException refusal)
            {
                return refusal.GetType().Name;
            }
        }
    }

    /// <summary>The query of a call that asks for some words, or for none of its own.</summary>
    private static (Func<Task<string>>, Func<Task<string>>) Selected(Func<ApiCallOptions, ApiCallOptions> change, params SpelledWord[] words)
    {
        return (() => ObserveAsync(options => options), () => ObserveAsync(change));

        async Task<string> ObserveAsync(Func<ApiCallOptions, ApiCallOptions> change)
        {
            var handler = new ScriptedHandler(_ => TestApi.Ok());
            ApiConnection api = TestApi.Over(handler);
            api = api.With(change(api.Options));
            ApiCall call = api.Begin(TestApi.Read);
            call.AddSelection(ParameterLocation.Query, "words"u8, words.Length == 0 ? null : words);
            await api.SendRawAsync(call, default);
            return handler.Requests[0].Query;
        }
    }

    private static (Func<Task<string>>, Func<Task<string>>) Logged()
    {
        return (() => ObserveAsync(false), () => ObserveAsync(true));

        static async Task<string> ObserveAsync(bool listen)
        {
            using var log = new LogBook();
            await TestApi.Over(new ScriptedHandler(_ => TestApi.Ok()), change: options => listen ? options with { LoggerFactory = log } : options).SendAsync(TestApi.Read);
            return string.Join('\n', log.Entries);
        }
    }

    private static (Func<Task<string>>, Func<Task<string>>) Named()
    {
        return (() => ObserveAsync("Api"), () => ObserveAsync("Birds"));

        static async Task<string> ObserveAsync(string name)
        {
            using var log = new LogBook();
            await TestApi.Over(new ScriptedHandler(_ => TestApi.Ok()), change: options => options with { LoggerFactory = log, Vendor = new ApiVendor { Name = name } }).SendAsync(TestApi.Read);
            return log.Entries[0].Split('|')[0];
        }
    }

    private static (Func<Task<string>>, Func<Task<string>>) Told()
    {
        return (() => ObserveAsync(false), () => ObserveAsync(true));

        static async Task<string> ObserveAsync(bool listen)
        {
            string seen = "";
            ApiConnection api = TestApi.Over(ScriptedHandler.InTurn(() => TestApi.Status(404), TestApi.Ok));
            if (listen)
                api = api.With(new ApiCallOptions { OnResponse = response => seen += $"{(int)response.Status} {response.Body.Length};" });
            Assert.ThrowsAsync<ApiException>(() => api.SendAsync(TestApi.Read));
            await api.SendAsync(TestApi.Read);
            Assert.That(seen, Is.EqualTo(listen ? "404 0;200 11;" : ""));
            return seen;
        }
    }

    private sealed class Twice : IApiErrorHandler
    {
        public ValueTask<ErrorDecision> HandleAsync(ApiErrorContext context, CancellationToken cancellationToken) =>
            new(context.Attempt < 3 ? ErrorDecision.Retry : ErrorDecision.Raise);
    }
}
