using TwitterSdk.Core.Auth;
using TwitterSdk.Core.RateLimits;

namespace TwitterSdk.Core.Http;

/// <summary>What is fixed about an endpoint; one instance each, made by the generator from the spec.</summary>
public sealed class ApiEndpoint
{
    /// <summary>Chapter and method, for logs, traces and messages: <c>Statuses.GetUserTimeline</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The HTTP verb.</summary>
    public required HttpMethod Method { get; init; }

    /// <summary>The host's first label, which the client's base address turns into an address: <c>api</c>, <c>upload</c>.</summary>
    public required string Host { get; init; }

    /// <summary>The path with <c>{name}</c> for each parameter in it, without a leading slash.</summary>
    public required string Path { get; init; }

    /// <summary>The schemes that the endpoint accepts, best first.</summary>
    public required IReadOnlyList<AuthRequirement> Auth { get; init; }

    /// <summary>Headers that every request carries, for instance the version of the API; those of the call and of the client win over them.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>The word before a token in the <c>Authorization</c> header; null for <c>Bearer</c>.</summary>
    public string? TokenWord { get; init; }

    /// <summary>The documented limits. Endpoints whose rules name the same bucket count against one window; the window itself is what the vendor's headers tell.</summary>
    public IReadOnlyList<RateLimitRule> Limits { get; init; } = [];

    /// <summary>True when the call changes nothing, so that it may be sent again after a failure.</summary>
    public bool Safe { get; init; }

    /// <summary>Which of a vendor's namings the endpoint is documented with, where parameters and their values have several; the first is 1.</summary>
    public int Spelling { get; init; } = 1;

    /// <summary>The vendor's price class; null where calls are free or the price is not known.</summary>
    public string? Cost { get; init; }

    /// <summary>For a stream: the longest silence that is still healthy.</summary>
    public TimeSpan? KeepAlive { get; init; }

    /// <summary>True for an endpoint that was made for a single call, of a path that no spec describes.</summary>
    internal bool IsDynamic { get; init; }
}
