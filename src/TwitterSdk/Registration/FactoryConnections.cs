using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using TwitterSdk.Configuration;
using TwitterSdk.Core.Http;

namespace TwitterSdk.Registration;

/// <summary>Clients over <see cref="IHttpClientFactory"/>: one HTTP client for calls, which users may add handlers to, and one for streams.</summary>
internal static class FactoryConnections
{
    public static IHttpClientBuilder AddHttpClients(IServiceCollection services, string name)
    {
        // A stream outlives every timeout and must not be repeated by a resilience handler, so it has an HTTP client of its own.
        Configure(services.AddHttpClient(StreamsName(name)), name);
        return Configure(services.AddHttpClient(CallsName(name)), name);
    }

    public static ITwitterClient CreateClient(IServiceProvider services, string name)
    {
        TwitterClientOptions options = services.GetRequiredService<IOptionsMonitor<TwitterClientOptions>>().Get(name);
        var http = services.GetRequiredService<IHttpClientFactory>();
        var transport = new ApiTransport(() => http.CreateClient(CallsName(name)), () => http.CreateClient(StreamsName(name)));
        bool resilient = ForeignResilience.IsPresent(services.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(CallsName(name)));
        ILoggerFactory loggers = services.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance;
        return new TwitterClient(TwitterConnection.Create(options, transport, loggers, retries: !resilient));
    }

    private static IHttpClientBuilder Configure(IHttpClientBuilder builder, string name) => builder
        .ConfigureHttpClient(static client => client.Timeout = Timeout.InfiniteTimeSpan)
        .ConfigurePrimaryHttpMessageHandler(services =>
        {
            TwitterClientOptions options = services.GetRequiredService<IOptionsMonitor<TwitterClientOptions>>().Get(name);
            return ApiTransport.CreateHandler(options.Compression, options.Proxy);
        })
        // The primary handler renews its connections by itself.
        .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
        // The factory's own loggers would write addresses with their parameters.
        .RemoveAllLoggers();

    private static string CallsName(string name) => name.Length == 0 ? "TwitterSdk" : $"TwitterSdk:{name}";

    // Not under the prefix of the calls: a client may be named "streams".
    private static string StreamsName(string name) => name.Length == 0 ? "TwitterSdk.Streams" : $"TwitterSdk.Streams:{name}";
}
