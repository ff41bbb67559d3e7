using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using TwitterSdk.Twitch;
using TwitterSdk.Twitch.EventSub;
using TwitterSdk.Twitch.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Listens to EventSub in a host, over websockets. Webhooks are mapped by <c>MapTwitchEventSub</c> instead.</summary>
public static class TwitchEventSubServiceCollectionExtensions
{
    extension(IServiceCollection services)
    {
        /// <summary>Listens as the user that the client calls as, as long as the host runs.</summary>
        /// <remarks>The handler is made anew, in a scope of its own, whenever listening starts: with the host, and after a fault.</remarks>
        /// <typeparam name="THandler">The handler; registered as scoped unless it is registered already.</typeparam>
        /// <param name="plan">Makes the plan of what to be subscribed to.</param>
        /// <param name="configure">Sets how websockets behave.</param>
        /// <param name="service">Sets which client listens, and the pause after a fault.</param>
        public IServiceCollection AddTwitchEventSubListener<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(
            Func<IServiceProvider, CancellationToken, ValueTask<EventSubPlan>> plan, Action<EventSubListenerOptions>? configure = null, Action<TwitchServiceOptions>? service = null)
            where THandler : EventSubHandler
        {
            ArgumentNullException.ThrowIfNull(services);
            var options = new EventSubListenerOptions();
            configure?.Invoke(options);
            options.Checked();
            return Add<THandler>(services, plan, service, (client, wanted, logger) =>
            {
                options.Logger ??= logger;
                return client.EventSub.Listen(wanted, options);
            });
        }

        /// <summary>Keeps a conduit as the app, as long as the host runs.</summary>
        /// <remarks>The handler is made anew, in a scope of its own, whenever the conduit is started: with the host, and after a fault.</remarks>
        /// <typeparam name="THandler">The handler; registered as scoped unless it is registered already.</typeparam>
        /// <param name="plan">Makes the plan of what to be subscribed to.</param>
        /// <param name="configure">Sets which conduit, and how its shards are served.</param>
        /// <param name="service">Sets which client keeps it, and the pause after a fault.</param>
        public IServiceCollection AddTwitchEventSubConduit<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(
            Func<IServiceProvider, CancellationToken, ValueTask<EventSubPlan>> plan, Action<EventSubConduitOptions>? configure = null, Action<TwitchServiceOptions>? service = null)
            where THandler : EventSubHandler
        {
            ArgumentNullException.ThrowIfNull(services);
            var options = new EventSubConduitOptions();
            configure?.Invoke(options);
            options.Checked();
            return Add<THandler>(services, plan, service, (client, wanted, logger) =>
            {
                options.Sessions.Logger ??= logger;
                return client.EventSub.KeepConduit(wanted, options);
            });
        }
    }

    private static IServiceCollection Add<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(
        IServiceCollection services,
        Func<IServiceProvider, CancellationToken, ValueTask<EventSubPlan>> plan,
        Action<TwitchServiceOptions>? service,
        Func<ITwitchClient, EventSubPlan, ILogger, IEventSubSource> open)
        where THandler : EventSubHandler
    {
        ArgumentNullException.ThrowIfNull(plan);
        var options = new TwitchServiceOptions();
        service?.Invoke(options);
        options.Checked();
        var status = new HostedStatus(typeof(THandler).Name);
        services.TryAddScoped<THandler>();
        services.AddSingleton(status);
        return services.AddSingleton<IHostedService>(provider =>
        {
            ITwitchClient client = provider.GetRequiredService<ITwitchClientFactory>().Create(options.ClientName);
            ILogger logger = (provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance).CreateLogger<EventSubListener>();
            return new RestartingService(status, options.RestartDelay, client.Connection.Clock, logger, RunAsync);

            async Task RunAsync(CancellationToken cancellationToken)
            {
                AsyncServiceScope scope = provider.CreateAsyncScope();
                await using (scope.ConfigureAwait(false))
                {
                    EventSubPlan wanted = await plan(scope.ServiceProvider, cancellationToken).ConfigureAwait(false);
                    IEventSubSource source = open(client, wanted, logger);
                    using IDisposable observing = source.OnStateChanged(status.Observe);
                    await source.RunAsync(scope.ServiceProvider.GetRequiredService<THandler>(), cancellationToken).ConfigureAwait(false);
                }
            }
        });
    }
}
