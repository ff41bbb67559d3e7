using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using TwitterSdk.Core.Errors;
using TwitterSdk.Core.Json;
using TwitterSdk.Core.RateLimits;
using TwitterSdk.Core.Streaming;

namespace TwitterSdk.Core.Http;

/// <summary>What a pipeline is made of. A vendor's client fills it from options of its own.</summary>
public sealed record ApiConnectionOptions
{
    /// <summary>Where the vendor's hosts are.</summary>
    public required BaseAddress BaseAddress { get; init; }

    /// <summary>Who sends.</summary>
    public required ApiTransport Transport { get; init; }

    /// <summary>What is particular to the vendor.</summary>
    public ApiVendor Vendor { get; init; } = new();

    /// <summary>The User-Agent header; null for none.</summary>
    public string? UserAgent { get; init; }

    /// <summary>Headers that every request carries.</summary>
    public IReadOnlyDictionary<string, string>? Headers { get; init; }

    /// <summary>Parameters that every request carries.</summary>
    public IReadOnlyDictionary<string, string>? Parameters { get; init; }

    /// <summary>How long one try may take, from its first byte sent to its last byte read.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>The largest answer that is read into memory, in bytes.</summary>
    public int MaxResponseBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>False to send parameters without the checks of the spec.</summary>
    public bool CheckParameters { get; init; } = true;

    /// <summary>When and how a failed call is sent again.</summary>
    public RetryOptions Retry { get; init; } = new();

    /// <summary>What happens when a rate-limit window is used up.</summary>
    public RateLimitOptions RateLimits { get; init; } = new();

    /// <summary>How streams behave, unless one of them is told otherwise.</summary>
    public StreamOptions Streams { get; init; } = new();

    /// <summary>Handlers that are asked about each failure, in their order.</summary>
    public IReadOnlyList<IApiErrorHandler> ErrorHandlers { get; init; } = [];

    /// <summary>Is told of each value that was not of the kind that a model expects.</summary>
    public Action<JsonMismatch>? OnMismatch { get; init; }

    /// <summary>Where log entries go.</summary>
    public ILoggerFactory LoggerFactory { get; init; } = NullLoggerFactory.Instance;

    /// <summary>The clock for signatures, timeouts, waits and windows.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
