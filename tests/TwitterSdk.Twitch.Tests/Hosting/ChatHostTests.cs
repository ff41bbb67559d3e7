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

    [Test]
    public async Task Two_accounts_in_one_host_have_a_client_and_a_handler_each()
    {
        Server.Account("other", "theirs");
        using IHost host = Build(services =>
        {
            services.AddSingleton(_heard);
            services.AddTwitchChat<Greeter>((options, provider) => Configure(options, provider));
            services.AddTwitchChat<Greeter>("other", (options, provider) =>
            {
                Configure(options, provider);
                options.Login = "other";
                options.Token = _ => new ValueTask<string>("theirs");
                options.Channels.Clear();
                options.Channels.Add("hall");
            });
        });
        await host.StartAsync();
        var first = host.Services.GetRequiredService<ITwitchChatClient>();
        var other = host.Services.GetRequiredKeyedService<ITwitchChatClient>("other");
        await UntilAsync(() => first.Channels.Any(channel => channel.IsJoined) && other.Channels.Any(channel => channel.IsJoined));
        Assert.That(other, Is.Not.SameAs(first));
        Server.Send(":ann!ann@ann PRIVMSG #room :hello", "room");
        Server.Send(":ann!ann@ann PRIVMSG #hall :good day", "hall");
        await UntilAsync(() => Server.Received.Contains("PRIVMSG #room :hello, ann") && Server.Received.Contains("PRIVMSG #hall :hello, ann"));
        Assert.That(_heard, Is.EquivalentTo(new[] { "hello", "good day" }));
        Assert.That((await HealthAsync(host)).Status, Is.EqualTo(HealthStatus.Healthy));
        await host.StopAsync();
        await UntilAsync(() => Server.OpenConnections == 0);
    }

    [Test]
    public void Two_clients_of_one_name_are_refused_with_the_cure()
    {
        var services = new ServiceCollection();
        services.AddTwitchChat(Configure);
        Assert.That(() => services.AddTwitchChat(Configure), Throws.InvalidOperationException.With.Message.Contains("give the other a name"));
        services.AddTwitchChat("other", Configure);
        Assert.That(() => services.AddTwitchChat<Greeter>("other", Configure), Throws.InvalidOperationException.With.Message.Contains("'other'"));
    }

    [Test]
    public async Task The_health_check_names_the_one_that_is_not_well()
    {
        using IHost host = Build(services =>
        {
            services.AddTwitchChat("good", Configure);
            services.AddTwitchChat("bad", (options, provider) =>
            {
                Configure(options, provider);
                options.Token = _ => new ValueTask<string>("wrong");
            });
        });
        await host.StartAsync();
        await UntilAsync(() => HealthAsync(host).Result.Status == HealthStatus.Unhealthy);
        Assert.That((await HealthAsync(host)).Entries["twitch"].Description, Does.Contain("Chat 'bad' ended with a ChatLoginException"));
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
