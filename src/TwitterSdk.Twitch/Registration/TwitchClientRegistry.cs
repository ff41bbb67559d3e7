using TwitterSdk.Registration;

namespace TwitterSdk.Twitch.Registration;

/// <summary>The default client and all named ones, each made once.</summary>
internal sealed class TwitchClientRegistry(IServiceProvider services) : ITwitchClientFactory
{
    public ITwitchClient Create(string name = "") => ClientRegistration.Find<ITwitchClient>(services, name, "Twitch");
}
