using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using TwitterSdk.Configuration;

namespace TwitterSdk.Registration;

/// <summary>Clients over <see cref="IHttpClientFactory"/>.</summary>
internal static class FactoryConnections
{
    public static ClientHttp Http(string name) => new("TwitterSdk", name);

    public static ITwitterClient CreateClient(IServiceProvider services, string name)
    {
        ClientHttp http = Http(name);
        ILoggerFactory loggers = services.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance;
        TwitterClientOptions options = ClientRegistration.OptionsOf<TwitterClientOptions>(services, name);
        return new TwitterClient(TwitterConnection.Create(options, http.CreateTransport(services), loggers, retries: !http.IsResilient(services)), options.MediaApi);
    }
}
