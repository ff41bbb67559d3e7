using Microsoft.Extensions.DependencyInjection;
using TwitterSdk.Core.Configuration;
using TwitterSdk.Core.Http;

namespace TwitterSdk.Registration;

/// <summary>The HTTP clients of one client: one for calls, which users may add handlers to, and one for streams. Each vendor's package compiles this file.</summary>
/// <param name="prefix">What the names of the HTTP clients begin with.</param>
/// <param name="name">The name of the client; empty for the default one.</param>
internal sealed class ClientHttp(string prefix, string name)
{
    private string CallsName => name.Length == 0 ? prefix : $"{prefix}:{name}";

    // Not under the prefix of the calls: a client may be named "streams".
    private string StreamsName => name.Length == 0 ? $"{prefix}.Streams" : $"{prefix}.Streams:{name}";

    /// <summary>Registers both; the one for calls is what users' handlers chain on.</summary>
    /// <param name="services">The services.</param>
    /// <param name="options">Finds the client's options.</param>
    public IHttpClientBuilder Add(IServiceCollection services, Func<IServiceProvider, ApiClientOptions> options)
    {
        // A stream outlives every timeout and must not be repeated by a resilience handler, so it has an HTTP client of its own.
        Configure(services.AddHttpClient(StreamsName), options);
        return Configure(services.AddHttpClient(CallsName), options);
    }

    /// <summary>Who sends, over both.</summary>
    public ApiTransport CreateTransport(IServiceProvider services)
    {
        var http = services.GetRequiredService<IHttpClientFactory>();
        return new ApiTransport(() => http.CreateClient(CallsName), () => http.CreateClient(StreamsName));
    }

    /// <summary>True when a resilience handler of the user retries already.</summary>
    public bool IsResilient(IServiceProvider services) =>
        ForeignResilience.IsPresent(services.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(CallsName));

    private static IHttpClientBuilder Configure(IHttpClientBuilder builder, Func<IServiceProvider, ApiClientOptions> find) => builder
        .ConfigureHttpClient(static client => client.Timeout = Timeout.InfiniteTimeSpan)
        .ConfigurePrimaryHttpMessageHandler(services =>
        {
            ApiClientOptions options = find(services);
            return ApiTransport.CreateHandler(options.Compression, options.Proxy);
        })
        // The primary handler renews its connections by itself.
        .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
        // The factory's own loggers would write addresses with their parameters.
        .RemoveAllLoggers();
}
