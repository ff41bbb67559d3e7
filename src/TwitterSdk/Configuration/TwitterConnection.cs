using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using TwitterSdk.Core.Http;
using TwitterSdk.Diagnostics;

namespace TwitterSdk.Configuration;

/// <summary>Makes a pipeline of a client's options.</summary>
internal static class TwitterConnection
{
    private static readonly string s_userAgent = $"TwitterSdk/{typeof(TwitterConnection).Assembly.GetName().Version?.ToString(3) ?? "0"}";

    private static readonly ApiVendor s_vendor = new()
    {
        Name = TwitterTelemetry.ActivitySourceName,
        RequestIdHeaders = ["x-transaction-id", "x-transaction"],
        FurtherRateLimitHeaders =
        [
            new("x-app-rate-limit-limit", "x-app-rate-limit-remaining", "x-app-rate-limit-reset"),
            new("x-mediaratelimit-limit", "x-mediaratelimit-remaining", "x-mediaratelimit-reset"),
        ],
        RateLimitCode = RateLimitExceededException.ErrorCode,
        CreateException = TwitterErrors.Create,
    };

    /// <summary>A pipeline with sockets of its own.</summary>
    public static ApiConnection Create(TwitterClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ValidateOptionsResult result = new TwitterClientOptionsValidator().Validate(Options.DefaultName, options);
        if (result.Failed)
            throw new OptionsValidationException(Options.DefaultName, typeof(TwitterClientOptions), result.Failures);
        return Create(options, ApiTransport.Create(options.Compression, options.Proxy), NullLoggerFactory.Instance, retries: true);
    }

    /// <summary>A pipeline over HTTP clients from elsewhere.</summary>
    /// <param name="options">Checked options.</param>
    /// <param name="transport">Who sends.</param>
    /// <param name="loggers">Where log entries go.</param>
    /// <param name="retries">False when the HTTP client retries already.</param>
    public static ApiConnection Create(TwitterClientOptions options, ApiTransport transport, ILoggerFactory loggers, bool retries) =>
        new ApiConnection(
            options.ToConnectionOptions(new BaseAddress(options.BaseAddress), transport, s_vendor, s_userAgent, loggers, retries) with { Streams = options.Streams.ToOptions() },
            CredentialsFactory.Create(options)).With(CallOptions(options));

    private static ApiCallOptions CallOptions(TwitterClientOptions options) => ApiCallOptions.Default with
    {
        // The specs spell the names of before 2026 first.
        Spelling = options.FieldNaming switch
        {
            FieldNaming.Tweet => 1,
            FieldNaming.Post => 2,
            _ => null,
        },
        Selections = options.V2Defaults.ToSelections(),
    };
}
