using Microsoft.Extensions.Hosting;
using TwitterSdk.Twitch.SignIn;

namespace TwitterSdk.Twitch.Hosting;

/// <summary>Validates the signed-in users every hour, as long as the host runs.</summary>
internal sealed class TwitchSignInService(TwitchSignIns signIns) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => signIns.RunAsync(stoppingToken);
}
