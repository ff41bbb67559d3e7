using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace TwitterSdk.Hosting;

/// <summary>Tells how all hosted streams are doing: as well as the one that does worst.</summary>
internal sealed class TwitterStreamHealthCheck(IEnumerable<TwitterStreamRegistration> registrations) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        TwitterStreamStatus? worst = null;
        var data = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (TwitterStreamRegistration registration in registrations)
        {
            TwitterStreamStatus status = registration.Status;
            HealthData.Add(data, status.Name, status.Health.ToString());
            if (worst is null || status.Health < worst.Health)
                worst = status;
        }

        return Task.FromResult(worst is null
            ? HealthCheckResult.Healthy("There are no streams.")
            : new HealthCheckResult(worst.Health, worst.Description, worst.Error, data));
    }
}
