using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using TwitterSdk;
using TwitterSdk.Configuration;
using TwitterSdk.Registration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers Twitter clients.</summary>
/// <remarks>
/// Each method registers a singleton, thread-safe <see cref="ITwitterClient"/>. One registered with a name is resolved with
/// <c>[FromKeyedServices("name")]</c> or <see cref="ITwitterClientFactory"/>. Options are checked when the host starts.
/// </remarks>
public static class TwitterServiceCollectionExtensions
{
    private const string DefaultName = "";

    extension(IServiceCollection services)
    {
        /// <summary>Registers a client with the options of the configuration section <c>Twitter</c>.</summary>
        public ITwitterClientBuilder AddTwitterClient() => services.AddTwitterClient(DefaultName);

        /// <summary>Registers a client with options set in code.</summary>
        /// <param name="configure">Sets the options.</param>
        public ITwitterClientBuilder AddTwitterClient(Action<TwitterClientOptions> configure) => services.AddTwitterClient(DefaultName, configure);

        /// <summary>Registers a client with options set in code, with the help of other services.</summary>
        /// <param name="configure">Sets the options; secrets may come from a service.</param>
        public ITwitterClientBuilder AddTwitterClient(Action<TwitterClientOptions, IServiceProvider> configure) => services.AddTwitterClient(DefaultName, configure);

        /// <summary>Registers a client with the options of a configuration section.</summary>
        /// <param name="section">The section.</param>
        public ITwitterClientBuilder AddTwitterClient(IConfigurationSection section) => services.AddTwitterClient(DefaultName, section);

        /// <summary>Registers a named client with the options of the configuration section <c>Twitter:name</c>.</summary>
        /// <param name="name">The name, also the key of the keyed service.</param>
        public ITwitterClientBuilder AddTwitterClient(string name)
        {
            OptionsBuilder<TwitterClientOptions> options = Begin(services, name, out ITwitterClientBuilder builder);
            options.Configure<IServiceProvider>((target, provider) =>
            {
                string section = name.Length == 0 ? TwitterClientOptions.SectionName : $"{TwitterClientOptions.SectionName}:{name}";
                provider.GetService<IConfiguration>()?.GetSection(section).Bind(target);
            });
            return builder;
        }

        /// <summary>Registers a named client with options set in code.</summary>
        /// <param name="name">The name, also the key of the keyed service.</param>
        /// <param name="configure">Sets the options.</param>
        public ITwitterClientBuilder AddTwitterClient(string name, Action<TwitterClientOptions> configure)
        {
            ArgumentNullException.ThrowIfNull(configure);
            Begin(services, name, out ITwitterClientBuilder builder).Configure(configure);
            return builder;
        }

        /// <summary>Registers a named client with options set in code, with the help of other services.</summary>
        /// <param name="name">The name, also the key of the keyed service.</param>
        /// <param name="configure">Sets the options; secrets may come from a service.</param>
        public ITwitterClientBuilder AddTwitterClient(string name, Action<TwitterClientOptions, IServiceProvider> configure)
        {
            ArgumentNullException.ThrowIfNull(configure);
            Begin(services, name, out ITwitterClientBuilder builder).Configure(configure);
            return builder;
        }

        /// <summary>Registers a named client with the options of a configuration section.</summary>
        /// <param name="name">The name, also the key of the keyed service.</param>
        /// <param name="section">The section.</param>
        public ITwitterClientBuilder AddTwitterClient(string name, IConfigurationSection section)
        {
            ArgumentNullException.ThrowIfNull(section);
            Begin(services, name, out ITwitterClientBuilder builder).Configure(options => section.Bind(options));
            return builder;
        }

        /// <summary>Registers a client as a keyed service.</summary>
        /// <param name="serviceKey">The key. Text is the client's name, too; for another key, its type and text are: <c>System.DayOfWeek.Monday</c>.</param>
        /// <param name="configure">Sets the options.</param>
        public ITwitterClientBuilder AddKeyedTwitterClient(object serviceKey, Action<TwitterClientOptions> configure)
        {
            ArgumentNullException.ThrowIfNull(serviceKey);
            string name = ClientRegistration.NameOf(serviceKey);
            ITwitterClientBuilder builder = services.AddTwitterClient(name, configure);
            if (serviceKey is not string)
                services.AddKeyedSingleton(serviceKey, (provider, _) => provider.GetRequiredKeyedService<ITwitterClient>(name));
            return builder;
        }
    }

    private static OptionsBuilder<TwitterClientOptions> Begin(IServiceCollection services, string name, out ITwitterClientBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(name);

        services.TryAddSingleton<ITwitterClientFactory, TwitterClientRegistry>();
        OptionsBuilder<TwitterClientOptions> options = ClientRegistration.Add<ITwitterClient, TwitterClientOptions, TwitterClientOptionsValidator>(
            services, name, FactoryConnections.Http(name), FactoryConnections.CreateClient, out IHttpClientBuilder calls);
        builder = new TwitterClientBuilder(calls, name);
        return options;
    }
}
