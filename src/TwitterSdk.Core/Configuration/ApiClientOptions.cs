using Microsoft.Extensions.Logging;
using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Errors;
using TwitterSdk.Core.Http;
using TwitterSdk.Core.Json;
using TwitterSdk.Core.RateLimits;

namespace TwitterSdk.Core.Configuration;

/// <summary>How a client behaves, as far as all vendors' clients are alike. Binds from configuration; every member changes something that can be seen.</summary>
public abstract class ApiClientOptions
{
    /// <summary>True to start without any credentials, for an emulator or for clients made later by <c>As</c>.</summary>
    public bool AllowMissingCredentials { get; set; }

    /// <summary>The User-Agent header; null for the SDK's name and version.</summary>
    public string? UserAgent { get; set; }

    /// <summary>Headers that every request carries.</summary>
    public IDictionary<string, string> Headers { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Parameters that every request carries.</summary>
    public IDictionary<string, string> Parameters { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>How long one try of a call may take; 100 seconds unless set.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>False to ask for answers without compression.</summary>
    public bool Compression { get; set; } = true;

    /// <summary>The address of a proxy for all requests; null for the system's own settings.</summary>
    public Uri? Proxy { get; set; }

    /// <summary>The largest answer that is read into memory, in bytes; 64 MiB unless set.</summary>
    public int MaxResponseBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>False to send parameters without the checks of the spec.</summary>
    public bool CheckParameters { get; set; } = true;

    /// <summary>When and how a failed call is sent again.</summary>
    public ClientRetryOptions Retry { get; } = new();

    /// <summary>What happens when a rate-limit window is used up.</summary>
    public ClientRateLimitOptions RateLimits { get; } = new();

    // ---- code only: these do not bind from configuration ----

    /// <summary>Credentials made in code; they win over keys and tokens from configuration.</summary>
    public ApiCredentials? Credentials { get; set; }

    /// <summary>Handlers that are asked about each failure, in their order.</summary>
    public IList<IApiErrorHandler> ErrorHandlers { get; } = [];

    /// <summary>Is told of each value that was not of the kind that a model expects.</summary>
    public Action<JsonMismatch>? OnMismatch { get; set; }

    /// <summary>The clock for signatures, waits and windows.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>What a pipeline is made of, all but its place.</summary>
    /// <param name="baseAddress">Where the vendor's hosts are.</param>
    /// <param name="transport">Who sends.</param>
    /// <param name="vendor">What is particular to the vendor.</param>
    /// <param name="userAgent">The User-Agent header when the options have none.</param>
    /// <param name="loggers">Where log entries go.</param>
    /// <param name="retries">False when the HTTP client retries already.</param>
    public ApiConnectionOptions ToConnectionOptions(
        BaseAddress baseAddress,
        ApiTransport transport,
        ApiVendor vendor,
        string userAgent,
        ILoggerFactory loggers,
        bool retries) => new()
    {
        BaseAddress = baseAddress,
        Transport = transport,
        Vendor = vendor,
        UserAgent = UserAgent ?? userAgent,
        Headers = Headers.Count == 0 ? null : new Dictionary<string, string>(Headers, StringComparer.OrdinalIgnoreCase),
        Parameters = Parameters.Count == 0 ? null : new Dictionary<string, string>(Parameters, StringComparer.Ordinal),
        Timeout = Timeout,
        MaxResponseBytes = MaxResponseBytes,
        CheckParameters = CheckParameters,
        Retry = new RetryOptions
        {
            Enabled = retries && Retry.Enabled,
            MaxRetries = Retry.MaxRetries,
            BaseDelay = Retry.BaseDelay,
            MaxDelay = Retry.MaxDelay,
        },
        RateLimits = new RateLimitOptions
        {
            Policy = RateLimits.Policy,
            MaxWait = RateLimits.MaxWait,
            HandOver = RateLimits.HandOver,
        },
        ErrorHandlers = [.. ErrorHandlers],
        OnMismatch = OnMismatch,
        LoggerFactory = loggers,
        Clock = Clock,
    };
}
