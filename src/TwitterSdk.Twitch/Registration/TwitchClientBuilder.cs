using Microsoft.Extensions.DependencyInjection;
using TwitterSdk.Registration;

namespace TwitterSdk.Twitch.Registration;

/// <summary>Of a Twitch client.</summary>
internal sealed class TwitchClientBuilder(IHttpClientBuilder http, string clientName) : ClientBuilder(http, clientName), ITwitchClientBuilder;
