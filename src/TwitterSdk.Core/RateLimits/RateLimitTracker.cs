using System.Collections.Concurrent;
using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Http;

namespace TwitterSdk.Core.RateLimits;

/// <summary>The windows of all callers and endpoints, as the vendor's headers tell them.</summary>
internal sealed class RateLimitTracker
{
    private readonly ConcurrentDictionary<(string Caller, ApiEndpoint Endpoint), RateLimitBucket> _byEndpoint = new();
    private readonly ConcurrentDictionary<(string Caller, string Bucket), RateLimitBucket> _byName = new();

    /// <summary>The window that a call counts against.</summary>
    public RateLimitBucket Find(ApiEndpoint endpoint, ApiCredentials credentials, AuthScheme scheme)
    {
        string caller = credentials.IdFor(scheme);
        if (_byEndpoint.TryGetValue((caller, endpoint), out RateLimitBucket? bucket))
            return bucket;

        // Endpoints that share a window name it in their specs; others have their own, told apart by verb and path.
        string name = SharedName(endpoint, scheme) ?? $"{endpoint.Method.Method} {endpoint.Host}/{endpoint.Path}";
        bucket = _byName.GetOrAdd((caller, name), static _ => new RateLimitBucket());
        return endpoint.IsDynamic ? bucket : _byEndpoint.GetOrAdd((caller, endpoint), bucket);
    }

    private static string? SharedName(ApiEndpoint endpoint, AuthScheme scheme)
    {
        foreach (RateLimitRule rule in endpoint.Limits)
        {
            if (rule.Scheme == scheme && rule.Bucket is { } bucket)
                return bucket;
        }

        return null;
    }
}
