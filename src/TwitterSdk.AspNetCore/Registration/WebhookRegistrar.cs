using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TwitterSdk.Webhooks;

namespace TwitterSdk.AspNetCore.Registration;

/// <summary>Keeps a webhook registered as planned, from when the server listens: a registration is answered by a challenge at once.</summary>
internal sealed partial class WebhookRegistrar(
    ITwitterClient client,
    IServiceScopeFactory scopes,
    Func<IServiceProvider, CancellationToken, ValueTask<TwitterWebhookPlan>> makePlan,
    TimeSpan checkInterval,
    TimeProvider clock,
    IHostApplicationLifetime lifetime,
    ILogger<WebhookRegistrar> logger)
    : BackgroundService
{
    private static readonly TimeSpan s_firstPause = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await StartedAsync(stoppingToken).ConfigureAwait(false);
        TimeSpan pause = s_firstPause;
        while (!stoppingToken.IsCancellationRequested)
        {
            bool done = await TryEnsureAsync(stoppingToken).ConfigureAwait(false);
            if (done && checkInterval == Timeout.InfiniteTimeSpan)
                return;
            await Task.Delay(done ? checkInterval : pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            pause = done ? s_firstPause : TimeSpan.FromTicks(Math.Min((pause * 2).Ticks, TimeSpan.TicksPerMinute * 10));
        }
    }

    private async Task StartedAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using CancellationTokenRegistration start = lifetime.ApplicationStarted.Register(() => started.TrySetResult());
        using CancellationTokenRegistration stop = stoppingToken.Register(() => started.TrySetResult());
        await started.Task.ConfigureAwait(false);
    }

    private async Task<bool> TryEnsureAsync(CancellationToken stoppingToken)
    {
        try
        {
            TwitterWebhookPlan plan = await PlanAsync(stoppingToken).ConfigureAwait(false);
            TwitterWebhookChanges changes = await client.EnsureWebhookAsync(plan, stoppingToken).ConfigureAwait(false);
            if (changes.Any)
                Changed(logger, changes.WebhookId, changes.Registered, changes.Revalidated, changes.Subscribed.Count, changes.Unsubscribed.Count, changes.Deleted.Count);
            return true;
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return true;
        }
#pragma warning disable CA1031 // Whatever is in the way now, the program goes on, and it is tried again.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Failed(logger, exception);
            return false;
        }
    }

    private async Task<TwitterWebhookPlan> PlanAsync(CancellationToken stoppingToken)
    {
        AsyncServiceScope scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
            return await makePlan(scope.ServiceProvider, stoppingToken).ConfigureAwait(false);
    }

    [LoggerMessage(1, LogLevel.Information, "Webhook {Id}: registered {Registered}, switched on again {Revalidated}, {Subscribed} users subscribed, {Unsubscribed} unsubscribed, {Deleted} other webhooks deleted")]
    private static partial void Changed(ILogger logger, WebhookId id, bool registered, bool revalidated, int subscribed, int unsubscribed, int deleted);

    [LoggerMessage(2, LogLevel.Error, "The webhook could not be registered as planned; it will be tried again")]
    private static partial void Failed(ILogger logger, Exception exception);
}
