namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Goes on with the registration of a Twitch client. It is an HTTP client builder too: message handlers and resilience chain on it.</summary>
public interface ITwitchClientBuilder : IHttpClientBuilder
{
    /// <summary>The name under which the client's options and HTTP client are registered; empty for the default client.</summary>
    string ClientName { get; }
}
