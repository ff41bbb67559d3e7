using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using TwitterSdk.Core.Configuration;

namespace TwitterSdk.Registration;

/// <summary>What registering a client does, whichever vendor's it is. Each vendor's package compiles this file.</summary>
internal static class ClientRegistration
{
    private const string DefaultName = "";

    /// <summary>Registers a client under a name, with its options and HTTP clients; the empty name is the default one's.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The name of the client.</param>
    /// <param name="http">Its HTTP clients.</param>
    /// <param name="create">Makes it.</param>
    /// <param name="calls">The HTTP client for calls, which users' handlers chain on.</param>
    public static OptionsBuilder<TOptions> Add<
        TClient,
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions,
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TValidator>(
        IServiceCollection services, string name, ClientHttp http, Func<IServiceProvider, string, TClient> create, out IHttpClientBuilder calls)
        where TClient : class
        where TOptions : ApiClientOptions
        where TValidator : class, IValidateOptions<TOptions>
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TOptions>, TValidator>());
        if (name.Length == 0)
            services.TryAddSingleton(static provider => provider.GetRequiredKeyedService<TClient>(DefaultName));
        services.TryAddKeyedSingleton<TClient>(name, (provider, _) => create(provider, name));
        calls = http.Add(services, provider => OptionsOf<TOptions>(provider, name));
        return services.AddOptions<TOptions>(name).ValidateOnStart();
    }

    /// <summary>The name of a client with a key: equal texts of different types are different clients.</summary>
    /// <param name="serviceKey">The key.</param>
    public static string NameOf(object serviceKey) => serviceKey as string ?? $"{serviceKey.GetType()}.{serviceKey}";

    /// <summary>The options of a client.</summary>
    public static TOptions OptionsOf<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(IServiceProvider services, string name)
        where TOptions : ApiClientOptions => services.GetRequiredService<IOptionsMonitor<TOptions>>().Get(name);

    /// <summary>The client with a name, made once.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The name; empty for the default client.</param>
    /// <param name="vendor">The vendor's name, for the message when there is no such client.</param>
    public static TClient Find<TClient>(IServiceProvider services, string name, string vendor)
        where TClient : class
    {
        ArgumentNullException.ThrowIfNull(name);
        return services.GetKeyedService<TClient>(name)
            ?? throw new InvalidOperationException(name.Length == 0
                ? $"There is no default {vendor} client; call services.Add{vendor}Client()."
                : $"There is no {vendor} client named '{name}'; call services.Add{vendor}Client(\"{name}\").");
    }
}
