using TwitterSdk.Cli.Endpoints;
using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Http;
using TwitterSdk.Core.RateLimits;
using TwitterSdk.Generators.Specs;
using AuthScheme = TwitterSdk.Core.Auth.AuthScheme;

namespace TwitterSdk.Cli.Calls;

/// <summary>What the pipeline has to know of an endpoint, from its spec.</summary>
internal static class PipelineEndpoint
{
    public static ApiEndpoint Of(CatalogEndpoint endpoint)
    {
        EndpointSpec spec = endpoint.Spec;
        return new ApiEndpoint
        {
            Name = endpoint.Name,
            Method = new HttpMethod(spec.Method),
            Host = spec.Host,
            Path = spec.Path,
            Auth = [.. spec.Auth.Select(auth => new AuthRequirement(Of(auth.Scheme), [.. auth.Scopes]))],
            Headers = [.. spec.Headers.Select(header => KeyValuePair.Create(header.Name, header.Value))],
            TokenWord = spec.TokenWord,
            Limits = [.. spec.Limits.Select(limit => new RateLimitRule(Of(limit.Scheme), limit.Calls, limit.Seconds, limit.Bucket))],
            Safe = spec.Safe || spec.Method is "GET" or "HEAD",
            Spelling = spec.Spelling,
            Cost = spec.Cost,
            KeepAlive = spec.KeepAliveSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        };
    }

    private static AuthScheme Of(TwitterSdk.Generators.Specs.AuthScheme scheme) => Enum.Parse<AuthScheme>(scheme.ToString());
}
