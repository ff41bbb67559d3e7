using Microsoft.Extensions.DependencyInjection;

namespace TwitterSdk.Registration;

/// <summary>The default client and all named ones, each made once.</summary>
internal sealed class TwitterClientRegistry(IServiceProvider services) : ITwitterClientFactory
{
    public ITwitterClient Create(string name = "")
    {
        ArgumentNullException.ThrowIfNull(name);
        return services.GetKeyedService<ITwitterClient>(name)
            ?? throw new InvalidOperationException(name.Length == 0
                ? "There is no default Twitter client; call services.AddTwitterClient()."
                : $"There is no Twitter client named '{name}'; call services.AddTwitterClient(\"{name}\").");
    }
}
