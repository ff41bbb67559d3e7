namespace TwitterSdk.Core.RateLimits;

/// <summary>The answer of a window to a call that wants in.</summary>
/// <param name="Admitted">True when the call has its place.</param>
/// <param name="Opens">When the next window opens; null when that depends on calls that are on their way.</param>
/// <param name="Changed">Completes when more is known; null for a call that was let in.</param>
internal readonly record struct RateLimitEntry(bool Admitted, DateTimeOffset? Opens = null, Task? Changed = null)
{
    public static RateLimitEntry Yes { get; } = new(true);
}
