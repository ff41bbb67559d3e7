using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TwitterSdk;
using TwitterSdk.Bots;
using TwitterSdk.Registration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers bots that run as long as the host does.</summary>
public static class TwitterBotServiceCollectionExtensions
{
    extension(IServiceCollection services)
    {
        /// <summary>
        /// Registers a bot that a class says what to do; the class gets services by its constructor. The bot itself is a service, too,
        /// keyed by the class: give it what webhooks deliver. A class that is registered for several clients makes a bot for each; the first one has the key.
        /// </summary>
        /// <typeparam name="TBot">The class.</typeparam>
        /// <param name="clientName">The name of the Twitter client that it acts with; empty for the default one.</param>
        public IServiceCollection AddTwitterBot<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TBot>(string clientName = "")
            where TBot : class, ITwitterBotSetup
        {
            ArgumentNullException.ThrowIfNull(services);
            services.TryAddSingleton<TBot>();
            object own = Add(services, clientName, (bot, provider) => provider.GetRequiredService<TBot>().Configure(bot));
            services.TryAddKeyedSingleton(typeof(TBot), (provider, _) => provider.GetRequiredKeyedService<TwitterBot>(own));
            return services;
        }

        /// <summary>Registers a bot that a delegate says what to do.</summary>
        /// <param name="configure">Adds sources, handlers, commands and tasks.</param>
        /// <param name="clientName">The name of the Twitter client that it acts with; empty for the default one.</param>
        public IServiceCollection AddTwitterBot(Action<TwitterBot, IServiceProvider> configure, string clientName = "")
        {
            ArgumentNullException.ThrowIfNull(services);
            ArgumentNullException.ThrowIfNull(configure);
            Add(services, clientName, configure);
            return services;
        }
    }

    private static object Add(IServiceCollection services, string clientName, Action<TwitterBot, IServiceProvider> configure)
    {
        ArgumentNullException.ThrowIfNull(clientName);

        // A key of its own: a bot runs once, so each registration must have another one.
        object own = new();
        services.AddKeyedSingleton(own, (provider, _) =>
        {
            var bot = new TwitterBot(provider.GetRequiredKeyedService<ITwitterClient>(clientName), new TwitterBotOptions
            {
                Clock = provider.GetService<TimeProvider>() ?? TimeProvider.System,
                LoggerFactory = provider.GetService<ILoggerFactory>(),
            });
            configure(bot, provider);
            return bot;
        });
        services.TryAddSingleton(provider => provider.GetRequiredKeyedService<TwitterBot>(own));
        services.AddSingleton<IHostedService>(provider => new BotHost(provider.GetRequiredKeyedService<TwitterBot>(own)));
        return own;
    }
}
