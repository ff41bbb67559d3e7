using Microsoft.Extensions.DependencyInjection;

namespace TwitterSdk.Twitch.Registration;

/// <summary>The default client and all named ones, each made once.</summary>
internal sealed class TwitchClientRegistry(IServiceProvider services) : ITwitchClientFactory
{
    public ITwitchClient Create(string name = "")
    {
        ArgumentNullException.ThrowIfNull(name);
        return services.GetKeyedService<ITwitchClient>(name)
            ?? throw new InvalidOperationException(name.Length == 0
                ? "There is no default Twitch client; call services.AddTwitchClient()."
                : $"There is no Twitch client named '{name}'; call services.AddTwitchClient(\"{name}\").");
    }
}
