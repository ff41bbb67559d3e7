using TwitterSdk.Core.Auth;

namespace TwitterSdk.Core.RateLimits;

/// <summary>What happens when a rate-limit window is used up.</summary>
public sealed record RateLimitOptions
{
    /// <summary>Wait, throw or hand over.</summary>
    public RateLimitPolicy Policy { get; init; } = RateLimitPolicy.Wait;

    /// <summary>The longest wait; a window that starts later throws.</summary>
    public TimeSpan MaxWait { get; init; } = TimeSpan.FromMinutes(16);

    /// <summary>For <see cref="RateLimitPolicy.HandOver"/>: names the credentials to go on with, or null to wait.</summary>
    public Func<RateLimitHandOver, ApiCredentials?>? HandOver { get; init; }
}
