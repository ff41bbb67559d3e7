using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace TwitterSdk.Twitch.Hosting;

/// <summary>Runs something as long as the host runs; after a fault it is started anew.</summary>
/// <param name="status">Is told of faults.</param>
/// <param name="delay">The pause after a fault.</param>
/// <param name="clock">The clock of the pause.</param>
/// <param name="logger">Where faults are logged.</param>
/// <param name="run">Runs it until it is cancelled.</param>
internal sealed partial class RestartingService(
    HostedStatus status, TimeSpan delay, TimeProvider clock, ILogger logger, Func<CancellationToken, Task> run) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await run(stoppingToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                status.Faulted(fault);
                Faulted(logger, status.Name, delay, fault);
            }

            await Task.Delay(delay, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "{Name} ended with a fault and starts anew in {Delay}")]
    private static partial void Faulted(ILogger logger, string name, TimeSpan delay, Exception fault);
}
