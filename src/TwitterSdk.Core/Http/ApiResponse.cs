using System.Net;
using TwitterSdk.Core.RateLimits;

namespace TwitterSdk.Core.Http;

/// <summary>What came with an answer beside the model.</summary>
public class ApiResponse
{
    /// <summary>What was called: chapter and method, for instance <c>Users.GetMe</c>.</summary>
    public required string Endpoint { get; init; }

    /// <summary>The HTTP status that the vendor answered with.</summary>
    public required HttpStatusCode Status { get; init; }

    /// <summary>The headers, names without regard to case.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The window that the headers tell of; null when they do not.</summary>
    public RateLimitWindow? RateLimit { get; init; }

    /// <summary>The vendor's id of the request; null when the headers do not tell.</summary>
    public string? RequestId { get; init; }

    /// <summary>The body as it came, decompressed.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>How often the call was sent.</summary>
    public required int Attempts { get; init; }

    /// <summary>How many values of the body were not of the kind that the model expects.</summary>
    public long Mismatches { get; init; }
}

/// <summary>A model, and what came with it.</summary>
/// <typeparam name="T">The model.</typeparam>
public sealed class ApiResponse<T> : ApiResponse
{
    /// <summary>What the call returns: the answer as a model.</summary>
    public required T Value { get; init; }

    internal static ApiResponse<T> From(ApiResponse response, T value) => new()
    {
        Value = value,
        Endpoint = response.Endpoint,
        Status = response.Status,
        Headers = response.Headers,
        RateLimit = response.RateLimit,
        RequestId = response.RequestId,
        Body = response.Body,
        Attempts = response.Attempts,
        Mismatches = response.Mismatches,
    };
}
