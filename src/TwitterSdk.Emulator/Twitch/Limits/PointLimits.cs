using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.Twitch.Server;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Twitch.Limits;

/// <summary>The buckets: one for each client id, and for each of its users, as the specs say.</summary>
internal sealed class PointLimits(IReadOnlyDictionary<string, int> overrides, TimeProvider time)
{
    private static readonly TimeSpan s_minute = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, PointBucket> _buckets = new(StringComparer.Ordinal);

    /// <summary>The bucket that a call takes its point from; null when nothing limits it.</summary>
    public PointBucket? Of(SpecEndpoint endpoint, TwitchCaller caller)
    {
        AuthScheme scheme = caller.User is null ? AuthScheme.App : AuthScheme.OAuth2;
        LimitSpec? limit = endpoint.Spec.Limits.FirstOrDefault(one => one.Scheme == scheme);
        bool isOverridden = overrides.TryGetValue(endpoint.Name, out int calls);
        if (!isOverridden && (limit is null || caller.Token is null))
            return null;
        string key = $"{(isOverridden ? endpoint.Name : limit!.Bucket ?? endpoint.Name)} {caller.LimitKey}";
        if (!_buckets.TryGetValue(key, out PointBucket? bucket))
        {
            TimeSpan refill = limit is null ? s_minute : TimeSpan.FromSeconds(limit.Seconds);
            _buckets[key] = bucket = new PointBucket(isOverridden ? calls : limit!.Calls, refill, time);
        }

        return bucket;
    }
}
