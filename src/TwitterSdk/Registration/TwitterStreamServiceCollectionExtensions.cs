using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using TwitterSdk;
using TwitterSdk.Core.Json;
using TwitterSdk.Core.Streaming;
using TwitterSdk.Hosting;
using TwitterSdk.Streaming;
using TwitterSdk.V1;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Runs streams in a host.</summary>
public static class TwitterStreamServiceCollectionExtensions
{
    extension(IServiceCollection services)
    {
        /// <summary>Runs a stream of API v1.1 as long as the host runs, and leads it through a handler.</summary>
        /// <remarks>The handler is made anew, in a scope of its own, whenever the stream is started: with the host, and after a fault.</remarks>
        /// <typeparam name="THandler">The handler; registered as scoped unless it is registered already.</typeparam>
        /// <param name="open">Opens the stream.</param>
        /// <param name="configure">Sets which client opens it, and the pauses after faults.</param>
        public IServiceCollection AddTwitterStream<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(
            Func<ITwitterClient, ApiStream<StreamMessage>> open, Action<TwitterStreamServiceOptions>? configure = null)
            where THandler : TwitterStreamHandler =>
            services.AddTwitterStream<THandler, StreamMessage>(open, configure);

        /// <summary>Runs a stream of Tweets of API v2 as long as the host runs, and leads it through a handler.</summary>
        /// <remarks>The handler is made anew, in a scope of its own, whenever the stream is started: with the host, and after a fault.</remarks>
        /// <typeparam name="THandler">The handler; registered as scoped unless it is registered already.</typeparam>
        /// <param name="open">Opens the stream.</param>
        /// <param name="configure">Sets which client opens it, and the pauses after faults.</param>
        public IServiceCollection AddTwitterStream<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(
            Func<ITwitterClient, ApiStream<TwitterSdk.V2.TweetMessage>> open, Action<TwitterStreamServiceOptions>? configure = null)
            where THandler : TwitterStreamHandler =>
            services.AddTwitterStream<THandler, TwitterSdk.V2.TweetMessage>(open, configure);

        /// <summary>Runs a stream of any kind of messages as long as the host runs, for instance that of X Activity, and leads it through a handler.</summary>
        /// <remarks>The handler is made anew, in a scope of its own, whenever the stream is started: with the host, and after a fault.</remarks>
        /// <typeparam name="THandler">The handler; registered as scoped unless it is registered already.</typeparam>
        /// <typeparam name="TMessage">A message, for instance <see cref="TwitterSdk.V2.ActivityMessage"/>.</typeparam>
        /// <param name="open">Opens the stream.</param>
        /// <param name="configure">Sets which client opens it, and the pauses after faults.</param>
        public IServiceCollection AddTwitterStream<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler, TMessage>(
            Func<ITwitterClient, ApiStream<TMessage>> open, Action<TwitterStreamServiceOptions>? configure = null)
            where THandler : TwitterStreamHandler
            where TMessage : IJsonModel<TMessage>, ITwitterStreamMessage
        {
            ArgumentNullException.ThrowIfNull(services);
            ArgumentNullException.ThrowIfNull(open);
            var options = new TwitterStreamServiceOptions();
            configure?.Invoke(options);
            if (options.RestartDelay <= TimeSpan.Zero || options.MaxRestartDelay < options.RestartDelay)
                throw new ArgumentOutOfRangeException(nameof(configure), $"{nameof(options.RestartDelay)} must be longer than nothing, and {nameof(options.MaxRestartDelay)} not shorter than it.");

            var registration = new TwitterStreamRegistration(typeof(THandler), options, new TwitterStreamStatus(typeof(THandler).Name), Run);
            services.TryAddScoped<THandler>();
            services.AddSingleton(registration);
            return services.AddSingleton<IHostedService>(provider => ActivatorUtilities.CreateInstance<TwitterStreamService>(provider, registration));

            Task Run(ITwitterClient client, TwitterStreamHandler handler, Action<ConnectionEvent> observe, CancellationToken cancellationToken)
            {
                ApiStream<TMessage> stream = open(client).With(present => present with { OnEvent = present.OnEvent + observe });
                return StreamHandling.RunAsync(stream, handler, cancellationToken);
            }
        }
    }
}
