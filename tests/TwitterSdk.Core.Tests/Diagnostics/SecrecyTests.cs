using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Errors;
using TwitterSdk.Core.Http;
using TwitterSdk.Core.RateLimits;
using TwitterSdk.Core.Tests.Http;
using TwitterSdk.Testing;

namespace TwitterSdk.Core.Tests.Diagnostics;

/// <summary>Nothing that is a secret, and no parameter or body, comes into a log, a trace, a metric or a message.</summary>
public sealed class SecrecyTests
{
    private const string Canary = "canary";

    [Test]
    public async Task No_secret_and_no_parameter_is_ever_seen()
    {
        using var log = new LogBook();
        var seen = new ConcurrentQueue<string>();
        string name = $"Secrecy.{Guid.NewGuid():n}";
        using var activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => seen.Enqueue($"activity {activity.DisplayName} {activity.StatusDescription} {string.Join(';', activity.TagObjects)} {string.Join(';', activity.Events)}"),
        };
        ActivitySource.AddActivityListener(activities);
        using var meters = new MeterListener { InstrumentPublished = (instrument, listener) => { if (instrument.Meter.Name == name) listener.EnableMeasurementEvents(instrument); } };
        meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => seen.Enqueue($"meter {instrument.Name} {value} {string.Join(';', tags.ToArray())}"));
        meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => seen.Enqueue($"meter {instrument.Name} {value} {string.Join(';', tags.ToArray())}"));
        meters.SetMeasurementEventCallback<int>((instrument, value, tags, _) => seen.Enqueue($"meter {instrument.Name} {value} {string.Join(';', tags.ToArray())}"));
        meters.Start();

        var clock = new FakeClock();
        int step = 0;
        var handler = new ScriptedHandler(request => step++ switch
        {
            0 => ScriptedHandler.Json("""{"token_type":"bearer","access_token":"canary-obtained-bearer"}"""),
            1 => TestApi.Status(503, "canary-body"),
            2 => TestApi.Status(429).Window(15, 0, clock.GetUtcNow() + TimeSpan.FromMinutes(1)),
            3 => TestApi.Status(429).Window(15, 0, clock.GetUtcNow() + TimeSpan.FromMinutes(1)),
            4 => TestApi.Status(401, $$"""{"errors":[{"code":89,"message":"bad {{request.Authorization}}"}]}"""),
            5 => ScriptedHandler.Json("""{"token_type":"bearer","access_token":"canary-obtained-again"}"""),
            6 => TestApi.Ok().Window(15, 7, clock.GetUtcNow() + TimeSpan.FromMinutes(30)),
            7 => throw new HttpRequestException(HttpRequestError.ConnectionError, "refused"),
            8 => ScriptedHandler.Text("{\"canary-body\":"),
            _ => TestApi.Status(400, $$"""{"errors":[{"message":"{{request.Authorization?.Replace("\"", "\\\"", StringComparison.Ordinal)}}"}]}"""),
        });
        ApiConnection api = TestApi.Over(
            handler,
            clock,
            options => options with
            {
                LoggerFactory = log,
                Vendor = new ApiVendor { Name = name },
                Headers = new Dictionary<string, string> { ["X-Secret"] = "canary-header" },
                Parameters = new Dictionary<string, string> { ["secret"] = "canary-extra" },
                Retry = new RetryOptions { BaseDelay = TimeSpan.FromSeconds(1) },
                RateLimits = new RateLimitOptions { Policy = RateLimitPolicy.HandOver, HandOver = _ => null },
            },
            new CombinedCredentials(
                new OAuth1Credentials("canary-key-1", "canary-secret-1", "canary-token-1", "canary-secret-2"),
                new AppCredentials("canary-key-2", "canary-secret-3")));
        var messages = new List<string> { api.Credentials.ToString() };
        ApiEndpoint user = new() { Name = "Users.Me", Method = HttpMethod.Post, Host = "api", Path = "1.1/me/{id}.json", Auth = [new(AuthScheme.User)] };

        await CallAsync(TestApi.Read);
        await CallAsync(TestApi.Read);
        await CallAsync(TestApi.Read);
        await CallAsync(TestApi.Write);
        await CallAsync(user);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(step, Is.GreaterThan(9), "the scene was played to its end");
            Assert.That(log.Entries.Select(entry => entry.Split('|')[2]).Distinct(), Is.SupersetOf(new[] { "1", "2", "3", "4", "6", "9" }));
            Assert.That(seen.Select(entry => string.Join(' ', entry.Split(' ').Take(2))).Distinct(), Is.SupersetOf(new[]
            {
                "activity Users.Me", "meter api.client.call.duration", "meter api.client.call.retries", "meter api.client.rate_limit.wait", "meter api.client.rate_limit.remaining",
            }));
            Assert.That(log.Entries, Has.None.Contains(Canary));
            Assert.That(seen, Has.None.Contains(Canary));
            Assert.That(messages, Has.None.Contains(Canary));
            Assert.That(messages, Has.Some.Contains("***"));
        }

        async Task CallAsync(ApiEndpoint endpoint)
        {
            ApiCall call = api.Begin(endpoint);
            call.Add(ParameterLocation.Query, "q"u8, "canary-query");
            call.Add(ParameterLocation.Path, "id"u8, "canary-id");
            if (endpoint.Method == HttpMethod.Post)
                call.Add(ParameterLocation.Form, "status"u8, "canary-form");
            Task task = api.SendRawAsync(call, default);
            try
            {
                await clock.TurnUntilDoneAsync(task);
            }
            catch (Exception exception) when (exception is ApiException or ApiTransportException or ApiDecodeException or AuthException)
            {
                messages.Add(exception.ToString());
            }
        }
    }

    [Test]
    public async Task An_activity_tells_template_status_and_tries()
    {
        string name = $"Tags.{Guid.NewGuid():n}";
        var stopped = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = stopped.Add,
        };
        ActivitySource.AddActivityListener(listener);
        ApiConnection api = TestApi.Over(
            ScriptedHandler.InTurn(() => TestApi.Status(503), () => TestApi.Status(404)),
            change: options => options with { Vendor = new ApiVendor { Name = name }, Retry = new RetryOptions { BaseDelay = TimeSpan.Zero } });
        Assert.ThrowsAsync<ApiException>(() => api.SendAsync(TestApi.Read));
        await Task.CompletedTask;
        Activity activity = stopped.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(activity.DisplayName, Is.EqualTo(TestApi.Read.Name));
            Assert.That(activity.Status, Is.EqualTo(ActivityStatusCode.Error));
            Assert.That(activity.TagObjects.ToDictionary(), Is.EqualTo(new Dictionary<string, object?>
            {
                ["http.request.method"] = "GET",
                ["url.template"] = "things/show.json",
                ["http.request.resend_count"] = 1,
                ["http.response.status_code"] = 404,
                ["error.type"] = typeof(ApiException).FullName,
            }));
        }
    }
}
