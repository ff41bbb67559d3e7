using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using TwitterSdk.Twitch.Chat;
using TwitterSdk.Twitch.Registration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Runs Twitch chat in a host.</summary>
/// <remarks>
/// Each method registers a singleton <see cref="ITwitchChatClient"/> that is open as long as the host runs, and says goodbye when it stops.
/// One registered with a name is resolved with <c>[FromKeyedServices("name")]</c>; a host with several accounts, or several servers, gives each its own.
/// </remarks>
public static class TwitchChatServiceCollectionExtensions
{
    private const string DefaultName = "";

    extension(IServiceCollection services)
    {
        /// <summary>Registers the client of a host that has one.</summary>
        /// <param name="configure">Sets the options; the token may come from a service: <c>options.Token = twitch.GetUserTokenAsync</c>.</param>
        /// <param name="attach">Adds handlers before it connects: <c>chat => chat.OnPrivateMessage(...)</c>.</param>
        /// <exception cref="InvalidOperationException">There is one without a name already.</exception>
        public IServiceCollection AddTwitchChat(Action<TwitchChatOptions, IServiceProvider> configure, Action<ITwitchChatClient>? attach = null) =>
            services.AddTwitchChat(DefaultName, configure, attach);

        /// <summary>Registers a named client.</summary>
        /// <param name="name">The name, also the key of the keyed service.</param>
        /// <param name="configure">Sets the options; the token may come from a service: <c>options.Token = twitch.GetUserTokenAsync</c>.</param>
        /// <param name="attach">Adds handlers before it connects: <c>chat => chat.OnPrivateMessage(...)</c>.</param>
        /// <exception cref="InvalidOperationException">There is one with this name already.</exception>
        public IServiceCollection AddTwitchChat(string name, Action<TwitchChatOptions, IServiceProvider> configure, Action<ITwitchChatClient>? attach = null) =>
            Add(services, name, configure, (_, chat) => attach?.Invoke(chat));

        /// <summary>Registers the client of a host that has one, with a class that handles what comes.</summary>
        /// <typeparam name="THandler">The handler; registered as scoped unless it is registered already, and made once, in a scope of its own.</typeparam>
        /// <param name="configure">Sets the options.</param>
        /// <exception cref="InvalidOperationException">There is one without a name already.</exception>
        public IServiceCollection AddTwitchChat<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(Action<TwitchChatOptions, IServiceProvider> configure)
            where THandler : ChatHandler => services.AddTwitchChat<THandler>(DefaultName, configure);

        /// <summary>Registers a named client, with a class that handles what comes.</summary>
        /// <typeparam name="THandler">The handler; registered as scoped unless it is registered already, and made once for each client, in a scope of its own.</typeparam>
        /// <param name="name">The name, also the key of the keyed service.</param>
        /// <param name="configure">Sets the options.</param>
        /// <exception cref="InvalidOperationException">There is one with this name already.</exception>
        public IServiceCollection AddTwitchChat<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(
            string name, Action<TwitchChatOptions, IServiceProvider> configure)
            where THandler : ChatHandler
        {
            ArgumentNullException.ThrowIfNull(services);
            services.TryAddScoped<THandler>();
            return Add(services, name, configure, static (provider, chat) => provider.GetRequiredService<THandler>().Attach(chat));
        }
    }

    private static IServiceCollection Add(IServiceCollection services, string name, Action<TwitchChatOptions, IServiceProvider> configure, Action<IServiceProvider, ITwitchChatClient> attach)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(configure);
        if (services.Any(service => service.IsKeyedService && service.ServiceType == typeof(ITwitchChatClient) && Equals(service.ServiceKey, name)))
        {
            throw new InvalidOperationException(name.Length == 0
                ? "There is a Twitch chat already; give the other a name: services.AddTwitchChat(\"name\", ...)."
                : $"There is a Twitch chat named '{name}' already; each needs a name of its own.");
        }

        var registration = new ChatRegistration(name, configure, attach);
        services.AddSingleton(registration.Status);
        services.AddKeyedSingleton<ITwitchChatClient>(name, (provider, _) => registration.CreateClient(provider));
        if (name.Length == 0)
            services.AddSingleton(static provider => provider.GetRequiredKeyedService<ITwitchChatClient>(DefaultName));
        return services.AddSingleton<IHostedService>(registration.CreateService);
    }
}
