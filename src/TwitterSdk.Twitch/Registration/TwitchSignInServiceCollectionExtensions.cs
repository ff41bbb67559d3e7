using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using TwitterSdk.Core.Auth.OAuth2;
using TwitterSdk.Twitch;
using TwitterSdk.Twitch.Hosting;
using TwitterSdk.Twitch.SignIn;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Keeps users signed in to Twitch in a host.</summary>
public static class TwitchSignInServiceCollectionExtensions
{
    extension(IServiceCollection services)
    {
        /// <summary>Registers a singleton <see cref="TwitchSignIns"/>, whose users are validated every hour as long as the host runs.</summary>
        /// <param name="users">Makes the users of the app, with the store of their tokens: <c>TwitchCredentials.OAuth2Users(...)</c>.</param>
        /// <param name="configure">Sets how users are watched.</param>
        /// <param name="clientName">The name of the client to ask through; empty for the default one.</param>
        public IServiceCollection AddTwitchSignIns(
            Func<IServiceProvider, OAuth2Users> users, Action<TwitchSignInOptions>? configure = null, string clientName = "")
        {
            ArgumentNullException.ThrowIfNull(services);
            ArgumentNullException.ThrowIfNull(users);
            ArgumentNullException.ThrowIfNull(clientName);
            var options = new TwitchSignInOptions();
            configure?.Invoke(options);
            options.Checked();
            services.AddSingleton(provider =>
            {
                TwitchSignInOptions own = options.Checked();
                own.Logger ??= (provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance).CreateLogger<TwitchSignIns>();
                return new TwitchSignIns(provider.GetRequiredService<ITwitchClientFactory>().Create(clientName), users(provider), own);
            });
            return services.AddSingleton<IHostedService>(static provider => new TwitchSignInService(provider.GetRequiredService<TwitchSignIns>()));
        }
    }
}
