using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using TwitterSdk.Twitch.Chat;
using TwitterSdk.Twitch.Chat.Messages;
using TwitterSdk.Twitch.Tests.Chat.Client;

namespace TwitterSdk.Twitch.Tests.Hosting;

/// <summary>Chat in a host, over real sockets.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ChatHostTests : ChatFixture
{
    private readonly ConcurrentQueue<string> _heard = new();

    [Test]
    public async Task A_handler_class_hears_and_answers_and_the_host_says_goodbye()
    {
        using IHost host = Build(services =>
        {
            services.AddSingleton(_heard);
            services.AddTwitchChat<Greeter>(Configure);
        });
        Assert.That((await HealthAsync(host)).Status, Is.EqualTo(HealthStatus.Degraded));
        await host.StartAsync();
        var chat = host.Services.GetRequiredService<ITwitchChatClient>();
        await UntilAsync(() => chat.Channels.Any(channel => channel.IsJoined));
        Server.Send(":ann!ann@ann PRIVMSG #room :hello", "room");
        await UntilAsync(() => Server.Received.Contains("PRIVMSG #room :hello, ann"));
        Assert.That((await HealthAsync(host)).Status, Is.EqualTo(HealthStatus.Healthy));

        await host.StopAsync();
        await UntilAsync(() => Server.OpenConnections == 0 && Server.Received.Contains("QUIT"));
        Assert.That(_heard, Is.EqualTo(new[] { "hello" }));
        Assert.That((await HealthAsync(host)).Status, Is.EqualTo(HealthStatus.Unhealthy));
    }

    [Test]
    public async Task Delegates_hear_from_the_first_message_on()
    {
        using IHost host = Build(services => services.AddTwitchChat(Configure, chat => chat.OnPrivateMessage(message => _heard.Enqueue(message.Text))));
        await host.StartAsync();
        var chat = host.Services.GetRequiredService<ITwitchChatClient>();
        await UntilAsync(() => chat.Channels.Any(channel => channel.IsJoined));
        Server.Send(":ann!ann@ann PRIVMSG #room :hello", "room");
        await UntilAsync(() => _heard.Contains("hello"));
        await host.StopAsync();
    }

    [Test]
    public async Task Two_accounts_chat_side_by_side()
    {
        using IHost host = Build(services =>
        {
            services.AddTwitchChat(Configure);
            services.AddTwitchChat((options, provider) =>
            {
                Configure(options, provider);
                (options.Login, options.Token) = ("ann", _ => new ValueTask<string>("hers"));
            });
        });
        await host.StartAsync();
        ITwitchChatClient[] chats = [.. host.Services.GetServices<ITwitchChatClient>()];
        await UntilAsync(() => chats.All(chat => chat.Channels.Any(channel => channel.IsJoined)));
        Assert.That(chats, Has.Length.EqualTo(2));
        Assert.That(Server.OpenConnections, Is.EqualTo(2));
        Assert.That((await HealthAsync(host)).Entries["twitch"].Data.Keys, Is.EquivalentTo(new[] { "Chat", "Chat 2" }));
        await host.StopAsync();
    }

    [Test]
    public async Task A_refused_login_makes_the_host_unhealthy_and_does_not_end_it()
    {
        using IHost host = Build(services => services.AddTwitchChat((options, provider) =>
        {
            Configure(options, provider);
            options.Token = _ => new ValueTask<string>("wrong");
        }));
        await host.StartAsync();
        await UntilAsync(() => HealthAsync(host).Result.Status == HealthStatus.Unhealthy);
        HealthReportEntry entry = (await HealthAsync(host)).Entries["twitch"];
        Assert.That(entry.Description, Does.Contain("ChatLoginException"));
        await host.StopAsync();
    }

    private static IHost Build(Action<IServiceCollection> configure)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddLogging();
        builder.Services.AddHealthChecks().AddTwitch();
        configure(builder.Services);
        return builder.Build();
    }

    private static Task<HealthReport> HealthAsync(IHost host) => host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();

    private void Configure(TwitchChatOptions options, IServiceProvider services)
    {
        (options.Server, options.Login, options.OwnMessages) = (Server.Plain, "bot", OwnMessages.Hidden);
        options.Token = _ => new ValueTask<string>("secret");
        options.Channels.Add("room");
    }

    internal sealed class Greeter : ChatHandler
    {
        public Greeter(ConcurrentQueue<string> heard) => On<PrivateMessage>(async (message, cancellationToken) =>
        {
            heard.Enqueue(message.Text);
            await Chat.SayAsync(message.Channel, $"hello, {message.Sender.Login}", cancellationToken);
        });
    }
}
