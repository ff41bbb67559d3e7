using Microsoft.Extensions.DependencyInjection;

namespace TwitterSdk.Registration;

/// <summary>The builder that the registration methods hand out.</summary>
internal sealed class TwitterClientBuilder(IHttpClientBuilder http, string clientName) : ITwitterClientBuilder
{
    public string ClientName => clientName;

    public string Name => http.Name;

    public IServiceCollection Services => http.Services;
}
