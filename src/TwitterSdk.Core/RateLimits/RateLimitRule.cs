using TwitterSdk.Core.Auth;

namespace TwitterSdk.Core.RateLimits;

/// <summary>A documented limit.</summary>
/// <param name="Scheme">For whom: <see cref="AuthScheme.User"/>, <see cref="AuthScheme.App"/>.</param>
/// <param name="Calls">How many calls.</param>
/// <param name="WindowSeconds">In how many seconds.</param>
/// <param name="Bucket">The name of the window when several endpoints share it.</param>
public sealed record RateLimitRule(AuthScheme Scheme, int Calls, int WindowSeconds, string? Bucket = null);
