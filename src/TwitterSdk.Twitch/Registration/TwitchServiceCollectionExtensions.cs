using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using TwitterSdk.Registration;
using TwitterSdk.Twitch;
using TwitterSdk.Twitch.Configuration;
using TwitterSdk.Twitch.Registration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers Twitch clients.</summary>
/// <remarks>
/// Each method registers a singleton, thread-safe <see cref="ITwitchClient"/>. One registered with a name is resolved with
/// <c>[FromKeyedServices("name")]</c> or <see cref="ITwitchClientFactory"/>. Options are checked when the host starts.
/// </remarks>
public static class TwitchServiceCollectionExtensions
{
    private const string DefaultName = "";

    extension(IServiceCollection services)
    {
        /// <summary>Registers a client with the options of the configuration section <c>Twitch</c>.</summary>
        public ITwitchClientBuilder AddTwitchClient() => services.AddTwitchClient(DefaultName);

        /// <summary>Registers a client with options set in code.</summary>
        /// <param name="configure">Sets the options.</param>
        public ITwitchClientBuilder AddTwitchClient(Action<TwitchClientOptions> configure) => services.AddTwitchClient(DefaultName, configure);

        /// <summary>Registers a client with options set in code, with the help of other services.</summary>
        /// <param name="configure">Sets the options; secrets may come from a service.</param>
        public ITwitchClientBuilder AddTwitchClient(Action<TwitchClientOptions, IServiceProvider> configure) => services.AddTwitchClient(DefaultName, configure);

        /// <summary>Registers a client with the options of a configuration section.</summary>
        /// <param name="section">The section.</param>
        public ITwitchClientBuilder AddTwitchClient(IConfigurationSection section) => services.AddTwitchClient(DefaultName, section);

        /// <summary>Registers a named client with the options of the configuration section <c>Twitch:name</c>.</summary>
        /// <param name="name">The name, also the key of the keyed service.</param>
        public ITwitchClientBuilder AddTwitchClient(string name)
        {
            OptionsBuilder<TwitchClientOptions> options = Begin(services, name, out ITwitchClientBuilder builder);
            options.Configure<IServiceProvider>((target, provider) =>
            {
                string section = name.Length == 0 ? TwitchClientOptions.SectionName : $"{TwitchClientOptions.SectionName}:{name}";
                provider.GetService<IConfiguration>()?.GetSection(section).Bind(target);
            });
            return builder;
        }

        /// <summary>Registers a named client with options set in code.</summary>
        /// <param name="name">The name, also the key of the keyed service.</param>
        /// <param name="configure">Sets the options.</param>
        public ITwitchClientBuilder AddTwitchClient(string name, Action<TwitchClientOptions> configure)
        {
            ArgumentNullException.ThrowIfNull(configure);
            Begin(services, name, out ITwitchClientBuilder builder).Configure(configure);
            return builder;
        }

        /// <summary>Registers a named client with options set in code, with the help of other services.</summary>
        /// <param name="name">The name, also the key of the keyed service.</param>
        /// <param name="configure">Sets the options; secrets may come from a service.</param>
        public ITwitchClientBuilder AddTwitchClient(string name, Action<TwitchClientOptions, IServiceProvider> configure)
        {
            ArgumentNullException.ThrowIfNull(configure);
            Begin(services, name, out ITwitchClientBuilder builder).Configure(configure);
            return builder;
        }

        /// <summary>Registers a named client with the options of a configuration section.</summary>
        /// <param name="name">The name, also the key of the keyed service.</param>
        /// <param name="section">The section.</param>
        public ITwitchClientBuilder AddTwitchClient(string name, IConfigurationSection section)
        {
            ArgumentNullException.ThrowIfNull(section);
            Begin(services, name, out ITwitchClientBuilder builder).Configure(options => section.Bind(options));
            return builder;
        }

        /// <summary>Registers a client as a keyed service.</summary>
        /// <param name="serviceKey">The key. Text is the client's name, too; for another key, its type and text are: <c>System.DayOfWeek.Monday</c>.</param>
        /// <param name="configure">Sets the options.</param>
        public ITwitchClientBuilder AddKeyedTwitchClient(object serviceKey, Action<TwitchClientOptions> configure)
        {
            ArgumentNullException.ThrowIfNull(serviceKey);
            string name = ClientRegistration.NameOf(serviceKey);
            ITwitchClientBuilder builder = services.AddTwitchClient(name, configure);
            if (serviceKey is not string)
                services.AddKeyedSingleton(serviceKey, (provider, _) => provider.GetRequiredKeyedService<ITwitchClient>(name));
            return builder;
        }
    }

    private static OptionsBuilder<TwitchClientOptions> Begin(IServiceCollection services, string name, out ITwitchClientBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(name);

        services.TryAddSingleton<ITwitchClientFactory, TwitchClientRegistry>();
        OptionsBuilder<TwitchClientOptions> options = ClientRegistration.Add<ITwitchClient, TwitchClientOptions, TwitchClientOptionsValidator>(
            services, name, FactoryConnections.Http(name), FactoryConnections.CreateClient, out IHttpClientBuilder calls);
        builder = new TwitchClientBuilder(calls, name);
        return options;
    }
}
