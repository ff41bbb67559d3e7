using System.Collections.Concurrent;
using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Http;

namespace TwitterSdk.Core.RateLimits;

/// <summary>The windows of all callers and endpoints, as the vendor's headers tell them.</summary>
internal sealed class RateLimitTracker
{
    private const int SweepAt = 4096;

    private readonly ConcurrentDictionary<(string Caller, AuthScheme Scheme, object Window), RateLimitBucket> _buckets = new();
    private int _sweepAt = SweepAt;

    /// <summary>How many windows are kept.</summary>
    public int Count => _buckets.Count;

    /// <summary>The window that a call counts against.</summary>
    public RateLimitBucket Find(ApiEndpoint endpoint, ApiCredentials credentials, AuthScheme scheme, DateTimeOffset now)
    {
        // Endpoints that share a window name it in their specs; others have their own. A call to any path is told by verb and address.
        object? window = SharedName(endpoint, scheme);
        window ??= endpoint.IsDynamic ? $"{endpoint.Method.Method} {endpoint.Host}/{endpoint.Path}" : endpoint;
        (string, AuthScheme, object) key = (credentials.IdFor(scheme), scheme, window);
        if (_buckets.TryGetValue(key, out RateLimitBucket? bucket))
            return bucket;

        // A server that calls for many users would keep the windows of all of them for ever.
        if (_buckets.Count >= Volatile.Read(ref _sweepAt))
            Sweep(now);
        return _buckets.GetOrAdd(key, static _ => new RateLimitBucket());
    }

    private void Sweep(DateTimeOffset now)
    {
        foreach (KeyValuePair<(string Caller, AuthScheme Scheme, object Window), RateLimitBucket> entry in _buckets)
        {
            if (entry.Value.IsIdle(now))
                _buckets.TryRemove(entry);
        }

        Volatile.Write(ref _sweepAt, Math.Max(SweepAt, _buckets.Count * 2));
    }

    private static string? SharedName(ApiEndpoint endpoint, AuthScheme scheme)
    {
        IReadOnlyList<RateLimitRule> rules = endpoint.Limits;
        for (int i = 0; i < rules.Count; i++)
        {
            if (rules[i].Scheme == scheme && rules[i].Bucket is { } bucket)
                return bucket;
        }

        return null;
    }
}
