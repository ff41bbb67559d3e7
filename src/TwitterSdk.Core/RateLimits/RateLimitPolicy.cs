namespace TwitterSdk.Core.RateLimits;

/// <summary>What happens when a rate-limit window is used up.</summary>
public enum RateLimitPolicy
{
    /// <summary>Wait for the next window.</summary>
    Wait,

    /// <summary>Throw at once, without sending; the exception tells when the next window begins.</summary>
    Throw,

    /// <summary>Go on with other credentials; wait when there are none.</summary>
    HandOver,
}
