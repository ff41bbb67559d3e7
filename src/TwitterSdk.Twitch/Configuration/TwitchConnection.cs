using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using TwitterSdk.Core.Http;
using TwitterSdk.Twitch.Diagnostics;
using TwitterSdk.Twitch.EventSub.Planning;

namespace TwitterSdk.Twitch.Configuration;

/// <summary>Makes a pipeline of a client's options.</summary>
internal static class TwitchConnection
{
    private static readonly string s_userAgent = $"TwitterSdk.Twitch/{typeof(TwitchConnection).Assembly.GetName().Version?.ToString(3) ?? "0"}";

    private static readonly ApiVendor s_vendor = new()
    {
        Name = TwitchTelemetry.ActivitySourceName,
        RateLimitHeaders = new("Ratelimit-Limit", "Ratelimit-Remaining", "Ratelimit-Reset"),
        RequestIdHeaders = ["twitch-trace-id", "x-request-id"],
        CreateException = SubscriptionLimits.CreateException,
    };

    /// <summary>A pipeline with sockets of its own.</summary>
    public static ApiConnection Create(TwitchClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ValidateOptionsResult result = new TwitchClientOptionsValidator().Validate(Options.DefaultName, options);
        if (result.Failed)
            throw new OptionsValidationException(Options.DefaultName, typeof(TwitchClientOptions), result.Failures);
        return Create(options, ApiTransport.Create(options.Compression, options.Proxy), NullLoggerFactory.Instance, retries: true);
    }

    /// <summary>A pipeline over HTTP clients from elsewhere.</summary>
    /// <param name="options">Checked options.</param>
    /// <param name="transport">Who sends.</param>
    /// <param name="loggers">Where log entries go.</param>
    /// <param name="retries">False when the HTTP client retries already.</param>
    public static ApiConnection Create(TwitchClientOptions options, ApiTransport transport, ILoggerFactory loggers, bool retries) =>
        new(
            options.ToConnectionOptions(TwitchHosts.Of(options), transport, s_vendor, s_userAgent, loggers, retries),
            TwitchCredentialsFactory.Create(options));
}
