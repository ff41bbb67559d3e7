using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TwitterSdk.Streaming;

namespace TwitterSdk.Hosting;

/// <summary>Runs one registered stream as long as the host runs. After a fault it is started anew, with a handler of its own.</summary>
internal sealed partial class TwitterStreamService(
    TwitterStreamRegistration registration, IServiceProvider services, ILogger<TwitterStreamService> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        ITwitterClient client = services.GetRequiredService<ITwitterClientFactory>().Create(registration.Options.ClientName);
        TimeProvider clock = client.Connection.Clock;
        TimeSpan delay = registration.Options.RestartDelay;
        while (true)
        {
            long started = clock.GetTimestamp();
            try
            {
                await RunAsync(client, stoppingToken).ConfigureAwait(false);
                return;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                if (clock.GetElapsedTime(started) > registration.Options.MaxRestartDelay)
                    delay = registration.Options.RestartDelay;
                registration.Status.Faulted(fault);
                Faulted(logger, registration.Status.Name, delay, fault);
            }

            try
            {
                await Task.Delay(delay, clock, stoppingToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            delay = delay * 2 > registration.Options.MaxRestartDelay ? registration.Options.MaxRestartDelay : delay * 2;
        }
    }

    private async Task RunAsync(ITwitterClient client, CancellationToken stoppingToken)
    {
        AsyncServiceScope scope = services.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            var handler = (TwitterStreamHandler)scope.ServiceProvider.GetRequiredService(registration.Handler);
            await registration.Run(client, handler, registration.Status.Observe, stoppingToken).ConfigureAwait(false);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "The stream {Stream} ended with a fault and starts anew in {Delay}")]
    private static partial void Faulted(ILogger logger, string stream, TimeSpan delay, Exception fault);
}
