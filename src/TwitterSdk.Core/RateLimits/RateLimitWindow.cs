namespace TwitterSdk.Core.RateLimits;

/// <summary>A window as the vendor's headers tell it.</summary>
/// <param name="Limit">Calls in the whole window.</param>
/// <param name="Remaining">How many calls are left until <paramref name="Reset"/>.</param>
/// <param name="Reset">When the window starts anew.</param>
public readonly record struct RateLimitWindow(int Limit, int Remaining, DateTimeOffset Reset);
