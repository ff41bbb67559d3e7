using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using TwitterSdk.Twitch.Chat;
using TwitterSdk.Twitch.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Runs Twitch chat in a host.</summary>
public static class TwitchChatServiceCollectionExtensions
{
    private static readonly TimeSpan s_retryDelay = TimeSpan.FromSeconds(10);

    extension(IServiceCollection services)
    {
        /// <summary>
        /// Registers a singleton <see cref="ITwitchChatClient"/> that is open as long as the host runs, and says goodbye when it stops. Called again, for another
        /// account, it registers another one: <c>IEnumerable&lt;ITwitchChatClient&gt;</c> has them all.
        /// </summary>
        /// <param name="configure">Sets the options; the token may come from a service: <c>options.Token = twitch.GetUserTokenAsync</c>.</param>
        /// <param name="attach">Adds handlers before it connects: <c>chat => chat.OnPrivateMessage(...)</c>.</param>
        public IServiceCollection AddTwitchChat(Action<TwitchChatOptions, IServiceProvider> configure, Action<ITwitchChatClient>? attach = null) =>
            Add(services, configure, (_, chat) => attach?.Invoke(chat));

        /// <summary>The same, with a class that handles what comes.</summary>
        /// <typeparam name="THandler">The handler; registered as scoped unless it is registered already, and made once, in a scope of its own.</typeparam>
        /// <param name="configure">Sets the options.</param>
        public IServiceCollection AddTwitchChat<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(Action<TwitchChatOptions, IServiceProvider> configure)
            where THandler : ChatHandler
        {
            ArgumentNullException.ThrowIfNull(services);
            services.TryAddScoped<THandler>();
            return Add(services, configure, static (provider, chat) => provider.GetRequiredService<THandler>().Attach(chat));
        }
    }

    private static IServiceCollection Add(IServiceCollection services, Action<TwitchChatOptions, IServiceProvider> configure, Action<IServiceProvider, ITwitchChatClient> attach)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        var status = new HostedStatus("Chat");
        TimeProvider clock = TimeProvider.System;
        services.AddSingleton(status);

        // A key of its own: with several accounts, each service must run another client.
        object own = new();
        services.AddKeyedSingleton<ITwitchChatClient>(own, (provider, _) =>
        {
            var options = new TwitchChatOptions { Logger = provider.GetService<ILoggerFactory>()?.CreateLogger<TwitchChatClient>() };
            configure(options, provider);
            clock = options.TimeProvider;
            return new TwitchChatClient(options);
        });
        services.AddSingleton(provider => provider.GetRequiredKeyedService<ITwitchChatClient>(own));
        return services.AddSingleton<IHostedService>(provider =>
        {
            ILogger logger = (provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance).CreateLogger<TwitchChatClient>();
            ITwitchChatClient chat = provider.GetRequiredKeyedService<ITwitchChatClient>(own);
            return new TwitchChatService(chat, status, s_retryDelay, clock, attach, provider, logger);
        });
    }
}
