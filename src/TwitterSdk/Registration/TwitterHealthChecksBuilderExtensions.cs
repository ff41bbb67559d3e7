using Microsoft.Extensions.Diagnostics.HealthChecks;
using TwitterSdk.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Checks what runs in a host.</summary>
public static class TwitterHealthChecksBuilderExtensions
{
    extension(IHealthChecksBuilder builder)
    {
        /// <summary>Checks the streams that the host runs: healthy while all are connected, degraded while one connects again, unhealthy after a fault.</summary>
        /// <param name="name">The name of the check.</param>
        /// <param name="tags">Tags to filter checks by.</param>
        public IHealthChecksBuilder AddTwitterStreams(string name = "twitter-streams", IEnumerable<string>? tags = null)
        {
            ArgumentNullException.ThrowIfNull(builder);
            return builder.Add(new HealthCheckRegistration(
                name,
                static provider => ActivatorUtilities.CreateInstance<TwitterStreamHealthCheck>(provider),
                failureStatus: null,
                tags));
        }
    }
}
