using System.Net;
using TwitterSdk.Core.RateLimits;

namespace TwitterSdk.Core.Errors;

/// <summary>All that is known of a refused call; exceptions are made of it.</summary>
public sealed class ApiFailure
{
    /// <summary>What was called: chapter and method, for instance <c>Users.GetMe</c>.</summary>
    public required string Endpoint { get; init; }

    /// <summary>Verb and address without its query.</summary>
    public required string Request { get; init; }

    /// <summary>The HTTP status that the vendor answered with.</summary>
    public required HttpStatusCode Status { get; init; }

    /// <summary>The errors in the body, in their order; empty when it has none that can be read.</summary>
    public required IReadOnlyList<ApiError> Errors { get; init; }

    /// <summary>The errors that are problem documents, in their order; empty when the vendor tells otherwise what is wrong.</summary>
    public IReadOnlyList<ApiProblem> Problems { get; init; } = [];

    /// <summary>The headers, names without regard to case.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The body as it came, decompressed.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The window that the headers tell of; null when they do not.</summary>
    public RateLimitWindow? RateLimit { get; init; }

    /// <summary>When the vendor allows another try; null when it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The vendor's id of the request; null when the headers do not tell.</summary>
    public string? RequestId { get; init; }

    /// <summary>The scopes that the endpoint asks of the scheme that the call was made with.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>What a status alone says; vendors' codes say more.</summary>
    public static ApiErrorKind KindOf(HttpStatusCode status) => (int)status switch
    {
        401 => ApiErrorKind.Auth,
        403 => ApiErrorKind.Access,
        404 or 410 => ApiErrorKind.NotFound,
        420 or 429 => ApiErrorKind.RateLimit,
        >= 500 => ApiErrorKind.Server,
        _ => ApiErrorKind.Other,
    };
}
