using Microsoft.Extensions.Diagnostics.HealthChecks;
using TwitterSdk.Hosting;

namespace TwitterSdk.Twitch.Hosting;

/// <summary>Tells how all that the host runs is doing: as well as what does worst.</summary>
internal sealed class TwitchHealthCheck(IEnumerable<HostedStatus> statuses) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        HostedStatus? worst = null;
        var data = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (HostedStatus status in statuses)
        {
            HealthData.Add(data, status.Name, status.Health.ToString());
            if (worst is null || status.Health < worst.Health)
                worst = status;
        }

        return Task.FromResult(worst is null
            ? HealthCheckResult.Healthy("Nothing of Twitch runs here.")
            : new HealthCheckResult(worst.Health, worst.Description, worst.Error, data));
    }
}
