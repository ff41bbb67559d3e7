using System.Net;
using TwitterSdk.Configuration;
using TwitterSdk.Core.Configuration;
using TwitterSdk.Core.RateLimits;
using TwitterSdk.Testing;
using TwitterSdk.Tests.Client;

namespace TwitterSdk.Tests.Configuration;

/// <summary>What each option of retries and rate limits does, seen from outside.</summary>
internal static class RetryOptionProofs
{
    public static Dictionary<string, Func<Task>> All { get; } = new(StringComparer.Ordinal)
    {
        [Retry(nameof(ClientRetryOptions.Enabled))] = async () =>
        {
            Assert.That(await TriesAsync(_ => { }), Is.EqualTo(3));
            Assert.That(await TriesAsync(options => options.Retry.Enabled = false), Is.EqualTo(1));
        },
        [Retry(nameof(ClientRetryOptions.MaxRetries))] = async () =>
        {
            Assert.That(await TriesAsync(options => options.Retry.MaxRetries = 0), Is.EqualTo(1));
            Assert.That(await TriesAsync(options => options.Retry.MaxRetries = 4), Is.EqualTo(5));
        },
        [Retry(nameof(ClientRetryOptions.BaseDelay))] = async () =>
        {
            Assert.That(await PauseAsync(_ => { }), Is.LessThan(TimeSpan.FromSeconds(1)));
            TimeSpan pause = await PauseAsync(options =>
            {
                options.Retry.BaseDelay = TimeSpan.FromHours(1);
                options.Retry.MaxDelay = TimeSpan.FromDays(1);
            });
            Assert.That(pause, Is.GreaterThan(TimeSpan.FromSeconds(1)));
        },
        [Retry(nameof(ClientRetryOptions.MaxDelay))] = async () =>
        {
            TimeSpan pause = await PauseAsync(options =>
            {
                options.Retry.BaseDelay = TimeSpan.FromHours(1);
                options.Retry.MaxDelay = TimeSpan.FromMilliseconds(10);
            });
            Assert.That(pause, Is.LessThanOrEqualTo(TimeSpan.FromMilliseconds(10)));
        },
        [Limit(nameof(ClientRateLimitOptions.Policy))] = async () =>
        {
            var clock = new FakeClock();
            ScriptedHandler waits = LimitedOnce(clock, TimeSpan.FromMinutes(10));
            await clock.TurnUntilDoneAsync(Clients.Over(waits, options => options.Follow(clock)).ReadAsync());
            Assert.That(waits.Requests, Has.Count.EqualTo(2));

            ScriptedHandler throws = LimitedOnce(clock, TimeSpan.FromMinutes(10));
            TwitterClient client = Clients.Over(throws, options =>
            {
                options.Clock = clock;
                options.RateLimits.Policy = RateLimitPolicy.Throw;
            });
            Assert.That(client.ReadAsync, Throws.TypeOf<RateLimitExceededException>());
            Assert.That(throws.Requests, Has.Count.EqualTo(1));
        },
        [Limit(nameof(ClientRateLimitOptions.MaxWait))] = () =>
        {
            var clock = new FakeClock();
            ScriptedHandler handler = LimitedOnce(clock, TimeSpan.FromMinutes(10));
            TwitterClient client = Clients.Over(handler, options =>
            {
                options.Clock = clock;
                options.RateLimits.MaxWait = TimeSpan.FromMinutes(9);
            });
            Assert.That(client.ReadAsync, Throws.TypeOf<RateLimitExceededException>());
            return Task.CompletedTask;
        },
        [Limit(nameof(ClientRateLimitOptions.HandOver))] = async () =>
        {
            var clock = new FakeClock();
            ScriptedHandler handler = LimitedOnce(clock, TimeSpan.FromMinutes(10));
            await Clients.Over(handler, options =>
            {
                options.Clock = clock;
                options.RateLimits.Policy = RateLimitPolicy.HandOver;
                options.RateLimits.HandOver = _ => TwitterCredentials.App("other-bearer");
            }).ReadAsync();
            Assert.That(handler.Requests.Select(request => request.Authorization), Is.EqualTo(new[] { "Bearer app-bearer", "Bearer other-bearer" }));
        },
    };

    private static string Retry(string property) => $"{nameof(ClientRetryOptions)}.{property}";

    private static string Limit(string property) => $"{nameof(ClientRateLimitOptions)}.{property}";

    private static ScriptedHandler LimitedOnce(FakeClock clock, TimeSpan wait) => ScriptedHandler.InTurn(
        () => Clients.Window(ScriptedHandler.Json("""{"errors":[{"code":88,"message":"Rate limit exceeded"}]}""", HttpStatusCode.TooManyRequests), 0, clock.GetUtcNow() + wait),
        () => ScriptedHandler.Json("{}"));

    private static async Task<int> TriesAsync(Action<TwitterClientOptions> configure)
    {
        var clock = new FakeClock();
        var handler = new ScriptedHandler(_ => ScriptedHandler.Json("{}", HttpStatusCode.ServiceUnavailable));
        Task call = Begin(handler, clock, configure);
        try
        {
            await clock.TurnUntilDoneAsync(call);
        }
        catch (TwitterException exception)
        {
            Assert.That(exception.Status, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        }

        return handler.Requests.Count;
    }

    private static async Task<TimeSpan> PauseAsync(Action<TwitterClientOptions> configure)
    {
        var clock = new FakeClock();
        Task call = Begin(
            ScriptedHandler.InTurn(() => ScriptedHandler.Json("{}", HttpStatusCode.ServiceUnavailable), () => ScriptedHandler.Json("{}")),
            clock,
            configure);
        TimeSpan pause = await clock.AdvanceToNextTimerAsync();
        await clock.TurnUntilDoneAsync(call);
        return pause;
    }

    private static Task Begin(HttpMessageHandler handler, FakeClock clock, Action<TwitterClientOptions> configure) => Clients.Over(handler, options =>
    {
        options.Follow(clock);
        configure(options);
    }).ReadAsync();
}
