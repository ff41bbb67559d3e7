using Microsoft.Extensions.DependencyInjection;

namespace TwitterSdk.Registration;

/// <summary>Of a Twitter client.</summary>
internal sealed class TwitterClientBuilder(IHttpClientBuilder http, string clientName) : ClientBuilder(http, clientName), ITwitterClientBuilder;
