using Microsoft.Extensions.Diagnostics.HealthChecks;
using TwitterSdk.Twitch.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Checks what of Twitch runs in a host.</summary>
public static class TwitchHealthChecksBuilderExtensions
{
    extension(IHealthChecksBuilder builder)
    {
        /// <summary>Checks chat and EventSub: healthy while all are connected, degraded while one connects, unhealthy after a fault.</summary>
        /// <param name="name">The name of the check.</param>
        /// <param name="tags">Tags to filter checks by.</param>
        public IHealthChecksBuilder AddTwitch(string name = "twitch", IEnumerable<string>? tags = null)
        {
            ArgumentNullException.ThrowIfNull(builder);
            return builder.Add(new HealthCheckRegistration(name, static provider => new TwitchHealthCheck(provider.GetServices<HostedStatus>()), failureStatus: null, tags));
        }
    }
}
