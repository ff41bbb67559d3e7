using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TwitterSdk.AspNetCore.Registration;
using TwitterSdk.AspNetCore.Webhooks;
using TwitterSdk.Twitch.EventSub;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps EventSub webhooks of Twitch.</summary>
/// <remarks>
/// A webhook answers challenges, refuses what is not signed or too old (403), is no JSON (415) or is too large (413), and has the
/// rest handled once: 200 when that went well or was done before, 500 when the handler failed, so that Twitch delivers again.
/// </remarks>
public static class TwitchEventSubEndpointExtensions
{
    extension(IEndpointRouteBuilder endpoints)
    {
        /// <summary>Maps a webhook whose deliveries a class handles.</summary>
        /// <typeparam name="THandler">The class: from the services, or made anew for each delivery.</typeparam>
        /// <param name="pattern">The path.</param>
        /// <param name="name">The name of the options, when <c>AddTwitchEventSub</c> was given one.</param>
        public IEndpointConventionBuilder MapTwitchEventSub<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(
            [StringSyntax("Route")] string pattern, string name = "")
            where THandler : EventSubHandler =>
            Map(endpoints, pattern, name, static (notification, services, cancellationToken) => HandlerInstance.UseAsync<THandler>(
                services, handler => handler.HandleAsync(notification, cancellationToken)));

        /// <summary>Maps a webhook whose deliveries a delegate handles.</summary>
        /// <param name="pattern">The path.</param>
        /// <param name="handle">Handles a delivery.</param>
        /// <param name="name">The name of the options, when <c>AddTwitchEventSub</c> was given one.</param>
        public IEndpointConventionBuilder MapTwitchEventSub(
            [StringSyntax("Route")] string pattern, Func<EventSubNotification, CancellationToken, Task> handle, string name = "")
        {
            ArgumentNullException.ThrowIfNull(handle);
            return Map(endpoints, pattern, name, (notification, _, cancellationToken) => handle(notification, cancellationToken));
        }

        /// <summary>Maps a webhook whose deliveries a delegate handles with the help of services.</summary>
        /// <param name="pattern">The path.</param>
        /// <param name="handle">Handles a delivery; its services are of a scope of the delivery.</param>
        /// <param name="name">The name of the options, when <c>AddTwitchEventSub</c> was given one.</param>
        public IEndpointConventionBuilder MapTwitchEventSub(
            [StringSyntax("Route")] string pattern, Func<EventSubNotification, IServiceProvider, CancellationToken, Task> handle, string name = "")
        {
            ArgumentNullException.ThrowIfNull(handle);
            return Map(endpoints, pattern, name, handle);
        }
    }

    private static IEndpointConventionBuilder Map(
        IEndpointRouteBuilder endpoints, string pattern, string name, Func<EventSubNotification, IServiceProvider, CancellationToken, Task> handle)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentNullException.ThrowIfNull(name);
        IServiceProvider services = endpoints.ServiceProvider;
        WebhookNames.Check<TwitchEventSubOptions>(services, name, "MapTwitchEventSub", "AddTwitchEventSub");
        var vendor = new TwitchEventSubVendor(name, services.GetRequiredService<IOptionsMonitor<TwitchEventSubOptions>>(), handle);
        return endpoints.MapPost(pattern, new WebhookEndpoint(vendor, services).InvokeAsync).WithDisplayName($"EventSub webhook {pattern}");
    }
}
