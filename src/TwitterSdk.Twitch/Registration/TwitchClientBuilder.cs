using Microsoft.Extensions.DependencyInjection;

namespace TwitterSdk.Twitch.Registration;

/// <summary>The builder that the registration methods hand out.</summary>
internal sealed class TwitchClientBuilder(IHttpClientBuilder http, string clientName) : ITwitchClientBuilder
{
    public string ClientName => clientName;

    public string Name => http.Name;

    public IServiceCollection Services => http.Services;
}
