using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TwitterSdk.AspNetCore.Registration;
using TwitterSdk.AspNetCore.Webhooks;
using TwitterSdk.Webhooks;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps webhooks of Twitter.</summary>
/// <remarks>
/// A webhook answers challenges, refuses what is not signed with the consumer secret (401), is no JSON (415) or is too large (413),
/// and has the rest handled once: 200 when that went well or was done before, 500 when the handler failed, so that Twitter delivers again.
/// </remarks>
public static class TwitterWebhookEndpointExtensions
{
    private static readonly string[] s_methods = [HttpMethods.Get, HttpMethods.Post];

    extension(IEndpointRouteBuilder endpoints)
    {
        /// <summary>Maps a webhook whose deliveries a class handles.</summary>
        /// <typeparam name="THandler">The class: from the services, or made anew for each delivery.</typeparam>
        /// <param name="pattern">The path.</param>
        /// <param name="name">The name of the options, when <c>AddTwitterWebhooks</c> was given one.</param>
        public IEndpointConventionBuilder MapTwitterWebhook<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(
            [StringSyntax("Route")] string pattern, string name = "")
            where THandler : TwitterWebhookHandler =>
            Map(endpoints, pattern, name, static (delivery, services, cancellationToken) => HandlerInstance.UseAsync<THandler>(
                services, handler => handler.HandleAsync(delivery, cancellationToken)));

        /// <summary>Maps a webhook whose deliveries a delegate handles.</summary>
        /// <param name="pattern">The path.</param>
        /// <param name="handle">Handles a delivery.</param>
        /// <param name="name">The name of the options, when <c>AddTwitterWebhooks</c> was given one.</param>
        public IEndpointConventionBuilder MapTwitterWebhook(
            [StringSyntax("Route")] string pattern, Func<TwitterWebhookEvent, CancellationToken, Task> handle, string name = "")
        {
            ArgumentNullException.ThrowIfNull(handle);
            return Map(endpoints, pattern, name, (delivery, _, cancellationToken) => handle(delivery, cancellationToken));
        }

        /// <summary>Maps a webhook whose deliveries a delegate handles with the help of services.</summary>
        /// <param name="pattern">The path.</param>
        /// <param name="handle">Handles a delivery; its services are of a scope of the delivery.</param>
        /// <param name="name">The name of the options, when <c>AddTwitterWebhooks</c> was given one.</param>
        public IEndpointConventionBuilder MapTwitterWebhook(
            [StringSyntax("Route")] string pattern, Func<TwitterWebhookEvent, IServiceProvider, CancellationToken, Task> handle, string name = "")
        {
            ArgumentNullException.ThrowIfNull(handle);
            return Map(endpoints, pattern, name, handle);
        }
    }

    private static IEndpointConventionBuilder Map(
        IEndpointRouteBuilder endpoints, string pattern, string name, Func<TwitterWebhookEvent, IServiceProvider, CancellationToken, Task> handle)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentNullException.ThrowIfNull(name);
        IServiceProvider services = endpoints.ServiceProvider;
        WebhookNames.Check<TwitterWebhookOptions>(services, name, "MapTwitterWebhook", "AddTwitterWebhooks");
        var vendor = new TwitterWebhookVendor(name, services.GetRequiredService<IOptionsMonitor<TwitterWebhookOptions>>(), handle);
        return endpoints.MapMethods(pattern, s_methods, new WebhookEndpoint(vendor, services).InvokeAsync).WithDisplayName($"Twitter webhook {pattern}");
    }
}
