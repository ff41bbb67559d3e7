using Microsoft.Extensions.DependencyInjection;

namespace TwitterSdk.Registration;

/// <summary>What the registration methods hand out. Each vendor's package compiles this file.</summary>
internal abstract class ClientBuilder(IHttpClientBuilder http, string clientName) : IHttpClientBuilder
{
    public string ClientName => clientName;

    public string Name => http.Name;

    public IServiceCollection Services => http.Services;
}
