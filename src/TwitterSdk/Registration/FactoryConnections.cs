using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using TwitterSdk.Configuration;

namespace TwitterSdk.Registration;

/// <summary>Clients over <see cref="IHttpClientFactory"/>.</summary>
internal static class FactoryConnections
{
    public static IHttpClientBuilder AddHttpClients(IServiceCollection services, string name) =>
        Http(name).Add(services, provider => OptionsOf(provider, name));

    public static ITwitterClient CreateClient(IServiceProvider services, string name)
    {
        ClientHttp http = Http(name);
        ILoggerFactory loggers = services.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance;
        TwitterClientOptions options = OptionsOf(services, name);
        return new TwitterClient(TwitterConnection.Create(options, http.CreateTransport(services), loggers, retries: !http.IsResilient(services)), options.MediaApi);
    }

    private static ClientHttp Http(string name) => new("TwitterSdk", name);

    private static TwitterClientOptions OptionsOf(IServiceProvider services, string name) =>
        services.GetRequiredService<IOptionsMonitor<TwitterClientOptions>>().Get(name);
}
