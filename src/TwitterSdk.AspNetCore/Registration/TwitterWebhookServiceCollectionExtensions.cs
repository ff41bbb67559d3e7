using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TwitterSdk;
using TwitterSdk.AspNetCore.Registration;
using TwitterSdk.AspNetCore.Webhooks;
using TwitterSdk.Configuration;
using TwitterSdk.Webhooks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers what <c>MapTwitterWebhook</c> and <c>MapTwitchEventSub</c> need.</summary>
public static class TwitterWebhookServiceCollectionExtensions
{
    // No timer waits much longer.
    private static readonly TimeSpan s_longestInterval = TimeSpan.FromDays(49);

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
            services.AddSingleton(new WebhookName<TwitterWebhookOptions>(name));
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

        /// <summary>
        /// Keeps a webhook registered, switched on and subscribed as planned, from when the server listens. What fails is logged and tried again.
        /// </summary>
        /// <param name="plan">Makes the plan; asked before each check, so it may change. Its services are of a scope of the check.</param>
        /// <param name="checkInterval">How often to check, at most every 49 days; an hour when left out, <see cref="Timeout.InfiniteTimeSpan"/> for once.</param>
        /// <param name="clientName">The name of the Twitter client to register with; empty for the default one.</param>
        /// <exception cref="ArgumentOutOfRangeException">The interval is not above zero, or longer than 49 days.</exception>
        public IServiceCollection AddTwitterWebhookRegistration(
            Func<IServiceProvider, CancellationToken, ValueTask<TwitterWebhookPlan>> plan, TimeSpan? checkInterval = null, string clientName = "")
        {
            ArgumentNullException.ThrowIfNull(services);
            ArgumentNullException.ThrowIfNull(plan);
            TimeSpan interval = checkInterval ?? TimeSpan.FromHours(1);
            if (interval != Timeout.InfiniteTimeSpan)
            {
                ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(interval, TimeSpan.Zero, nameof(checkInterval));
                ArgumentOutOfRangeException.ThrowIfGreaterThan(interval, s_longestInterval, nameof(checkInterval));
            }

            return services.AddSingleton<IHostedService>(provider => new WebhookRegistrar(
                provider.GetRequiredKeyedService<ITwitterClient>(clientName),
                provider.GetRequiredService<IServiceScopeFactory>(),
                plan,
                interval,
                provider.GetService<TimeProvider>() ?? TimeProvider.System,
                provider.GetRequiredService<IHostApplicationLifetime>(),
                provider.GetRequiredService<ILogger<WebhookRegistrar>>()));
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
            services.AddSingleton(new WebhookName<TwitchEventSubOptions>(name));
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
