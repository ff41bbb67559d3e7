using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using TwitterSdk.Core.Http;
using TwitterSdk.Registration;
using TwitterSdk.Twitch.Configuration;
using TwitterSdk.Twitch.Playlists;

namespace TwitterSdk.Twitch.Registration;

/// <summary>Clients over <see cref="IHttpClientFactory"/>.</summary>
internal static class FactoryConnections
{
    public static ClientHttp Http(string name) => new("TwitterSdk.Twitch", name);

    public static ITwitchClient CreateClient(IServiceProvider services, string name)
    {
        ClientHttp http = Http(name);
        ILoggerFactory loggers = services.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance;
        TwitchClientOptions options = ClientRegistration.OptionsOf<TwitchClientOptions>(services, name);
        ApiConnection connection = TwitchConnection.Create(options, http.CreateTransport(services), loggers, retries: !http.IsResilient(services));
        return new TwitchClient(connection, options.PlaybackTokens ?? services.GetService<IPlaybackTokenProvider>());
    }
}
