using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using TwitterSdk.AspNetCore.Webhooks;
using TwitterSdk.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers what <c>MapTwitterWebhook</c> and <c>MapTwitchEventSub</c> need.</summary>
public static class TwitterWebhookServiceCollectionExtensions
{
    extension(IServiceCollection services)
    {
        /// <summary>Registers webhooks of Twitter. Options bind from the section <c>Twitter:Webhooks</c>.</summary>
        /// <param name="configure">Sets options after that; secrets may come from there, too.</param>
        public IServiceCollection AddTwitterWebhooks(Action<TwitterWebhookOptions>? configure = null) => services.AddTwitterWebhooks("", configure);

        /// <summary>Registers webhooks of Twitter with options of their own, for a second app. They bind from <c>Twitter:name:Webhooks</c>.</summary>
        /// <param name="name">The name that <c>MapTwitterWebhook</c> is given; that of the Twitter client whose secret counts when no other is set.</param>
        /// <param name="configure">Sets options after that.</param>
        public IServiceCollection AddTwitterWebhooks(string name, Action<TwitterWebhookOptions>? configure = null)
        {
            ArgumentNullException.ThrowIfNull(services);
            ArgumentNullException.ThrowIfNull(name);
            AddEngine(services);
            services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TwitterWebhookOptions>, TwitterWebhookOptionsValidator>());
            services.AddOptions<TwitterWebhookOptions>(name)
                .BindConfiguration(name.Length == 0 ? "Twitter:Webhooks" : $"Twitter:{name}:Webhooks")
                .Configure(configure ?? (static _ => { }))
                .PostConfigure<IOptionsMonitor<TwitterClientOptions>>((options, clients) =>
                {
                    if (options.ConsumerSecrets.Count == 0 && clients.Get(name).ConsumerSecret is { Length: > 0 } secret)
                        options.ConsumerSecrets.Add(secret);
                })
                .ValidateOnStart();
            return services;
        }

        /// <summary>Registers EventSub webhooks of Twitch. Options bind from the section <c>Twitch:EventSub</c>.</summary>
        /// <param name="configure">Sets options after that; secrets may come from there, too.</param>
        public IServiceCollection AddTwitchEventSub(Action<TwitchEventSubOptions>? configure = null) => services.AddTwitchEventSub("", configure);

        /// <summary>Registers EventSub webhooks of Twitch with options of their own. They bind from <c>Twitch:name:EventSub</c>.</summary>
        /// <param name="name">The name that <c>MapTwitchEventSub</c> is given.</param>
        /// <param name="configure">Sets options after that.</param>
        public IServiceCollection AddTwitchEventSub(string name, Action<TwitchEventSubOptions>? configure = null)
        {
            ArgumentNullException.ThrowIfNull(services);
            ArgumentNullException.ThrowIfNull(name);
            AddEngine(services);
            services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TwitchEventSubOptions>, TwitchEventSubOptionsValidator>());
            services.AddOptions<TwitchEventSubOptions>(name)
                .BindConfiguration(name.Length == 0 ? "Twitch:EventSub" : $"Twitch:{name}:EventSub")
                .Configure(configure ?? (static _ => { }))
                .ValidateOnStart();
            return services;
        }
    }

    private static void AddEngine(IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IWebhookDeduplication>(provider => new MemoryWebhookDeduplication(provider.GetRequiredService<TimeProvider>()));
        if (services.All(service => service.ServiceType != typeof(WebhookQueues)))
        {
            services.AddSingleton<WebhookQueues>();
            services.AddHostedService(provider => provider.GetRequiredService<WebhookQueues>());
        }
    }
}
