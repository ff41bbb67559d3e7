using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TwitterSdk.Twitch.Chat;
using TwitterSdk.Twitch.Chat.Errors;

namespace TwitterSdk.Twitch.Hosting;

/// <summary>Keeps chat open as long as the host runs, and says goodbye when it stops.</summary>
internal sealed partial class TwitchChatService(
    ITwitchChatClient chat, HostedStatus status, TimeSpan retryDelay, TimeProvider clock, Action<IServiceProvider, ITwitchChatClient> attach, IServiceProvider services, ILogger logger) : BackgroundService
{
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await chat.CloseAsync(cancellationToken).ConfigureAwait(false);
        await base.StopAsync(cancellationToken).ConfigureAwait(false);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using IDisposable observing = chat.OnStateChanged(status.Observe);
        AsyncServiceScope scope = services.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            attach(scope.ServiceProvider, chat);
            while (!stoppingToken.IsCancellationRequested && chat.State.Status != ChatStatus.Closed)
            {
                try
                {
                    await chat.RunAsync(stoppingToken).ConfigureAwait(false);
                    return;
                }
                catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException)
                {
                    return;
                }
                catch (ChatException fault)
                {
                    status.Faulted(fault);
                    Faulted(logger, chat.State.Status, fault);
                }

                // The first connection has no second try of its own.
                await Task.Delay(retryDelay, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(1, LogLevel.Error, "Chat is {Status} after a fault")]
    private static partial void Faulted(ILogger logger, ChatStatus status, Exception fault);
}
