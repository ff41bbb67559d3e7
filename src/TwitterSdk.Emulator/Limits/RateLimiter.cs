using TwitterSdk.Emulator.Auth;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Limits;

/// <summary>Counts calls in fixed windows, per credential and endpoint, by the emulator's clock.</summary>
internal sealed class RateLimiter(IReadOnlyDictionary<string, int> overrides, TimeProvider time)
{
    private static readonly TimeSpan s_defaultWindow = TimeSpan.FromMinutes(15);

    private readonly Dictionary<string, (int Used, DateTimeOffset Reset)> _windows = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    /// <summary>Counts a call. Null when nothing limits it; false beside a window that is used up.</summary>
    public (bool Allowed, RateWindow Window)? Count(SpecEndpoint endpoint, Caller caller)
    {
        if (RuleOf(endpoint, caller) is not { } rule)
            return null;
        lock (_gate)
        {
            string key = Key(rule, caller);
            (int used, DateTimeOffset reset) = Current(key, rule);
            bool allowed = used < rule.Calls;
            used += allowed ? 1 : 0;
            _windows[key] = (used, reset);
            return (allowed, new RateWindow(rule.Calls, rule.Calls - used, reset));
        }
    }

    /// <summary>Looks at the window of an endpoint without counting.</summary>
    public RateWindow? Peek(SpecEndpoint endpoint, Caller caller)
    {
        if (RuleOf(endpoint, caller) is not { } rule)
            return null;
        lock (_gate)
        {
            (int used, DateTimeOffset reset) = Current(Key(rule, caller), rule);
            return new RateWindow(rule.Calls, rule.Calls - used, reset);
        }
    }

    private static string Key(RateRule rule, Caller caller) => $"{caller.Kind} {caller.LimitKey} {rule.Bucket}";

    private (int Used, DateTimeOffset Reset) Current(string key, RateRule rule)
    {
        DateTimeOffset now = time.GetUtcNow();
        return _windows.TryGetValue(key, out (int Used, DateTimeOffset Reset) window) && window.Reset > now
            ? window
            : (0, now + rule.Window);
    }

    private RateRule? RuleOf(SpecEndpoint endpoint, Caller caller)
    {
        LimitSpec? limit = caller.Kind switch
        {
            CallerKind.User => endpoint.Spec.Limits.FirstOrDefault(l => l.Scheme is AuthScheme.User),
            CallerKind.App => endpoint.Spec.Limits.FirstOrDefault(l => l.Scheme is AuthScheme.App),
            _ => null,
        };
        if (overrides.TryGetValue(endpoint.Name, out int calls))
            return new RateRule(endpoint.Name, calls, limit is null ? s_defaultWindow : TimeSpan.FromSeconds(limit.Seconds));
        return limit is null ? null : new RateRule(limit.Bucket ?? endpoint.Name, limit.Calls, TimeSpan.FromSeconds(limit.Seconds));
    }
}
