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
        /// keyed by the class: give it what webhooks deliver.
        /// </summary>
        /// <typeparam name="TBot">The class.</typeparam>
        /// <param name="clientName">The name of the Twitter client that it acts with; empty for the default one.</param>
        public IServiceCollection AddTwitterBot<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TBot>(string clientName = "")
            where TBot : class, ITwitterBotSetup
        {
            ArgumentNullException.ThrowIfNull(services);
            services.TryAddSingleton<TBot>();
            return Add(services, typeof(TBot), clientName, (bot, provider) => provider.GetRequiredService<TBot>().Configure(bot));
        }

        /// <summary>Registers a bot that a delegate says what to do.</summary>
        /// <param name="configure">Adds sources, handlers, commands and tasks.</param>
        /// <param name="clientName">The name of the Twitter client that it acts with; empty for the default one.</param>
        public IServiceCollection AddTwitterBot(Action<TwitterBot, IServiceProvider> configure, string clientName = "")
        {
            ArgumentNullException.ThrowIfNull(services);
            ArgumentNullException.ThrowIfNull(configure);
            return Add(services, configure, clientName, configure);
        }
    }

    private static IServiceCollection Add(IServiceCollection services, object key, string clientName, Action<TwitterBot, IServiceProvider> configure)
    {
        ArgumentNullException.ThrowIfNull(clientName);
        services.AddKeyedSingleton(key, (provider, _) =>
        {
            var bot = new TwitterBot(provider.GetRequiredKeyedService<ITwitterClient>(clientName), new TwitterBotOptions
            {
                Clock = provider.GetService<TimeProvider>() ?? TimeProvider.System,
                LoggerFactory = provider.GetService<ILoggerFactory>(),
            });
            configure(bot, provider);
            return bot;
        });
        services.TryAddSingleton(provider => provider.GetRequiredKeyedService<TwitterBot>(key));
        return services.AddSingleton<IHostedService>(provider => new BotHost(provider.GetRequiredKeyedService<TwitterBot>(key)));
    }
}
