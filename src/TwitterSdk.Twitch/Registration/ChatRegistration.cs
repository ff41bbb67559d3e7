using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using TwitterSdk.Twitch.Chat;
using TwitterSdk.Twitch.Hosting;

namespace TwitterSdk.Twitch.Registration;

/// <summary>One chat client of a host.</summary>
/// <param name="name">Its name; empty for the default one.</param>
/// <param name="configure">Sets its options.</param>
/// <param name="attach">Adds its handlers before it connects, in the scope that is given.</param>
internal sealed class ChatRegistration(string name, Action<TwitchChatOptions, IServiceProvider> configure, Action<IServiceProvider, ITwitchChatClient> attach)
{
    private static readonly TimeSpan s_retryDelay = TimeSpan.FromSeconds(10);

    private TimeProvider _clock = TimeProvider.System;

    /// <summary>How it is doing.</summary>
    public HostedStatus Status { get; } = new(name.Length == 0 ? "Chat" : $"Chat '{name}'");

    /// <summary>Makes the client.</summary>
    public ITwitchChatClient CreateClient(IServiceProvider services)
    {
        var options = new TwitchChatOptions { Logger = Loggers(services).CreateLogger<TwitchChatClient>() };
        configure(options, services);
        _clock = options.TimeProvider;
        return new TwitchChatClient(options);
    }

    /// <summary>Makes what keeps the client open.</summary>
    public TwitchChatService CreateService(IServiceProvider services)
    {
        ITwitchChatClient chat = services.GetRequiredKeyedService<ITwitchChatClient>(name);
        return new TwitchChatService(chat, Status, s_retryDelay, _clock, attach, services, Loggers(services).CreateLogger<TwitchChatClient>());
    }

    private static ILoggerFactory Loggers(IServiceProvider services) => services.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance;
}
