using Microsoft.Extensions.Hosting;
using TwitterSdk.Bots;

namespace TwitterSdk.Registration;

/// <summary>Runs a bot as long as its host runs.</summary>
internal sealed class BotHost(TwitterBot bot) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => bot.RunAsync(stoppingToken);
}
