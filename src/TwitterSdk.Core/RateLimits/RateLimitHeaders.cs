namespace TwitterSdk.Core.RateLimits;

/// <summary>The headers that tell of a rate-limit window.</summary>
/// <param name="Limit">Calls in the whole window.</param>
/// <param name="Remaining">Calls left.</param>
/// <param name="Reset">When the window starts anew, in seconds since 1970.</param>
public sealed record RateLimitHeaders(
    string Limit = "x-rate-limit-limit",
    string Remaining = "x-rate-limit-remaining",
    string Reset = "x-rate-limit-reset");
