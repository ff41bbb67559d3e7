using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using TwitterSdk.Twitch;
using TwitterSdk.Twitch.Hosting;
using TwitterSdk.Twitch.Monitoring;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Watches channels in a host.</summary>
public static class TwitchMonitorServiceCollectionExtensions
{
    extension(IServiceCollection services)
    {
        /// <summary>Watches channels as long as the host runs, and leads what changed through a handler.</summary>
        /// <remarks>
        /// The <see cref="ChannelMonitor"/> is a singleton: resolve it to add and remove channels while it runs. In a host with several, each is resolved by
        /// its handler, with <c>[FromKeyedServices(typeof(MyHandler))]</c>. The handler is made anew, in a scope of its own, with the host and after a fault.
        /// </remarks>
        /// <typeparam name="THandler">The handler; registered as scoped unless it is registered already.</typeparam>
        /// <param name="configure">Sets which channels to begin with, and how to look.</param>
        /// <param name="service">Sets which client asks, and the pause after a fault.</param>
        /// <exception cref="InvalidOperationException">There is a monitor with this handler already.</exception>
        public IServiceCollection AddTwitchChannelMonitor<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(
            Action<ChannelMonitorOptions>? configure = null, Action<TwitchServiceOptions>? service = null)
            where THandler : ChannelMonitorHandler
        {
            ArgumentNullException.ThrowIfNull(services);
            var options = new ChannelMonitorOptions();
            configure?.Invoke(options);
            options.Checked();
            var running = new TwitchServiceOptions();
            service?.Invoke(running);
            running.Checked();
            return Add<THandler>(services, options, running);
        }
    }

    private static IServiceCollection Add<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(
        IServiceCollection services, ChannelMonitorOptions options, TwitchServiceOptions running)
        where THandler : ChannelMonitorHandler
    {
        Type key = typeof(THandler);
        if (services.Any(service => service.IsKeyedService && service.ServiceType == typeof(ChannelMonitor) && Equals(service.ServiceKey, key)))
            throw new InvalidOperationException($"{key.Name} has a channel monitor already; give it more channels, or the other monitor a handler of its own.");

        var status = new HostedStatus(key.Name);
        services.TryAddScoped<THandler>();
        services.AddSingleton(status);
        services.AddKeyedSingleton(key, (provider, _) =>
        {
            options.Logger ??= Logger(provider);
            return new ChannelMonitor(Client(provider), options);
        });
        services.TryAddSingleton(provider => provider.GetRequiredKeyedService<ChannelMonitor>(key));
        return services.AddSingleton<IHostedService>(provider =>
            new RestartingService(status, running.RestartDelay, Client(provider).Connection.Clock, Logger(provider), cancellationToken => RunAsync(provider, cancellationToken)));

        ITwitchClient Client(IServiceProvider provider) => provider.GetRequiredService<ITwitchClientFactory>().Create(running.ClientName);

        async Task RunAsync(IServiceProvider provider, CancellationToken cancellationToken)
        {
            ChannelMonitor monitor = provider.GetRequiredKeyedService<ChannelMonitor>(key);
            AsyncServiceScope scope = provider.CreateAsyncScope();
            await using (scope.ConfigureAwait(false))
            {
                using IDisposable observing = monitor.OnLooked(status.Observe);
                await monitor.RunAsync(scope.ServiceProvider.GetRequiredService<THandler>(), cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static ILogger Logger(IServiceProvider provider) => (provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance).CreateLogger<ChannelMonitor>();
}
