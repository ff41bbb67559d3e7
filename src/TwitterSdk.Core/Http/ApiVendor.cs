using TwitterSdk.Core.Errors;
using TwitterSdk.Core.RateLimits;

namespace TwitterSdk.Core.Http;

/// <summary>What is particular to a vendor: the names of its headers, its exceptions, and the name under which it is observed.</summary>
public sealed record ApiVendor
{
    /// <summary>The name of log categories, of the activity source and of the meter.</summary>
    public string Name { get; init; } = "Api";

    /// <summary>The headers that tell of rate limits.</summary>
    public RateLimitHeaders RateLimitHeaders { get; init; } = new();

    /// <summary>The headers of further windows that a call counts against too, for instance the app's; heeded when such a window is used up, or when no other is told.</summary>
    public IReadOnlyList<RateLimitHeaders> FurtherRateLimitHeaders { get; init; } = [];

    /// <summary>The headers that may hold the request's id, best first.</summary>
    public IReadOnlyList<string> RequestIdHeaders { get; init; } = ["x-request-id"];

    /// <summary>The vendor's code for a used-up window, for calls that are held back before they are sent; null when there is none.</summary>
    public int? RateLimitCode { get; init; }

    /// <summary>Makes the exception for a refused call.</summary>
    public Func<ApiFailure, ApiException> CreateException { get; init; } = static failure => new ApiException(failure, ApiFailure.KindOf(failure.Status));
}
