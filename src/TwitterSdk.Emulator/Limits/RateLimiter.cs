using TwitterSdk.Emulator.Auth;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Limits;

/// <summary>Counts calls in fixed windows, per credential and endpoint, by the emulator's clock.</summary>
internal sealed class RateLimiter(IReadOnlyDictionary<string, int> overrides, TimeProvider time)
{
    private static readonly TimeSpan s_defaultWindow = TimeSpan.FromMinutes(15);

    private readonly Dictionary<string, WindowUse> _windows = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    /// <summary>Counts a call. Null when nothing limits it; false beside a window that is used up.</summary>
    public (bool Allowed, RateWindow Window)? Count(SpecEndpoint endpoint, Caller caller)
    {
        if (RulesOf(endpoint, caller) is not [_, ..] rules)
            return null;
        lock (_gate)
        {
            if (rules.Find(rule => Current(Key(rule, caller), rule).Used >= rule.Calls) is { } full)
                return (false, Window(full, caller));
            foreach (RateRule rule in rules)
            {
                (int used, DateTimeOffset reset) = Current(Key(rule, caller), rule);
                _windows[Key(rule, caller)] = new WindowUse(rule, caller.App?.Name, caller.User?.ScreenName, used + 1, reset);
            }

            return (true, Window(Described(rules), caller));
        }
    }

    /// <summary>The windows that something was counted in and that are not over.</summary>
    public IReadOnlyList<WindowUse> Open()
    {
        DateTimeOffset now = time.GetUtcNow();
        lock (_gate)
            return [.. _windows.Values.Where(window => window.Reset > now)];
    }

    /// <summary>Looks at the window of an endpoint without counting.</summary>
    public RateWindow? Peek(SpecEndpoint endpoint, Caller caller)
    {
        if (RulesOf(endpoint, caller) is not [_, ..] rules)
            return null;
        lock (_gate)
            return Window(Described(rules), caller);
    }

    /// <summary>An endpoint may have several windows, but headers for one only.</summary>
    private static RateRule Described(List<RateRule> rules) => rules.Find(rule => rule.Window == s_defaultWindow) ?? rules[0];

    private RateWindow Window(RateRule rule, Caller caller)
    {
        (int used, DateTimeOffset reset) = Current(Key(rule, caller), rule);
        return new RateWindow(rule.Calls, rule.Calls - used, reset);
    }

    private static string Key(RateRule rule, Caller caller) => $"{caller.LimitKey} {rule.Bucket} {rule.Window}";

    private (int Used, DateTimeOffset Reset) Current(string key, RateRule rule)
    {
        DateTimeOffset now = time.GetUtcNow();
        return _windows.TryGetValue(key, out WindowUse? window) && window.Reset > now
            ? (window.Used, window.Reset)
            : (0, now + rule.Window);
    }

    private List<RateRule> RulesOf(SpecEndpoint endpoint, Caller caller)
    {
        AuthScheme? scheme = caller.Kind switch
        {
            CallerKind.User or CallerKind.OAuth2User => AuthScheme.User,
            CallerKind.App => AuthScheme.App,
            _ => null,
        };
        LimitSpec[] limits = [.. endpoint.Spec.Limits.Where(limit => limit.Scheme == scheme)];
        if (overrides.TryGetValue(endpoint.Name, out int calls))
            return [new RateRule(endpoint.Name, calls, limits.Length == 0 ? s_defaultWindow : TimeSpan.FromSeconds(limits[0].Seconds))];
        return [.. limits.Select(limit => new RateRule(limit.Bucket ?? endpoint.Name, limit.Calls, TimeSpan.FromSeconds(limit.Seconds)))];
    }
}
