using TwitterSdk.Core.Auth;
using TwitterSdk.Core.RateLimits;

namespace TwitterSdk.Core.Configuration;

/// <summary>What happens when a rate-limit window is used up.</summary>
public sealed class ClientRateLimitOptions
{
    /// <summary>Wait for the next window (the default), throw, or go on with other credentials.</summary>
    public RateLimitPolicy Policy { get; set; } = RateLimitPolicy.Wait;

    /// <summary>The longest wait; a window that starts later throws. 16 minutes unless set: one whole window.</summary>
    public TimeSpan MaxWait { get; set; } = TimeSpan.FromMinutes(16);

    /// <summary>In code only, for <see cref="RateLimitPolicy.HandOver"/>: names the credentials to go on with, or null to wait.</summary>
    public Func<RateLimitHandOver, ApiCredentials?>? HandOver { get; set; }
}
