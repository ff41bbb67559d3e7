using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using TwitterSdk.Twitch.EventSub;
using TwitterSdk.Twitch.Hosting;
using TwitterSdk.Twitch.Tests.EventSub;

namespace TwitterSdk.Twitch.Tests.Hosting;

/// <summary>EventSub in a host: one handler, over a websocket or a conduit.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class EventSubHostTests : EventSubFixture
{
    private readonly ConcurrentQueue<string> _heard = new();

    [TestCase(false)]
    [TestCase(true)]
    public async Task A_handler_class_hears_as_long_as_the_host_runs(bool conduit)
    {
        using IHost host = Build(services => _ = conduit
            ? services.AddTwitchEventSubConduit<Listener>((_, _) => new(Follows), options => options.Sessions = Server.Options(), Named)
            : services.AddTwitchEventSubListener<Listener>((_, _) => new(Follows), options => options.Server = Server.WebSocket, Named));
        await host.StartAsync();
        EventSubWire wire = await Server.WireAsync(0);
        await wire.FollowAsync("bob");
        await UntilAsync(() => _heard.Contains("bob"));
        await UntilAsync(() => HealthAsync(host).Result.Status == HealthStatus.Healthy);
        await host.StopAsync();
        await UntilAsync(() => HealthAsync(host).Result.Status == HealthStatus.Unhealthy);
    }

    [Test]
    public async Task What_ended_with_a_fault_is_started_anew()
    {
        int tries = 0;
        Server.Refuse = _ => ++tries == 1 ? (403, """{"status":403,"message":"no"}""") : null;
        using IHost host = Build(services => services.AddTwitchEventSubListener<Listener>(
            (_, _) => new(Follows), options => options.Server = Server.WebSocket, service => (service.ClientName, service.RestartDelay) = ("listener", TimeSpan.FromMilliseconds(20))));
        await host.StartAsync();
        await UntilAsync(() => Server.Snapshot(server => server.Subscriptions).Count == 1);
        await host.StopAsync();
    }

    [Test]
    public void Options_are_checked_when_they_are_given()
    {
        var services = new ServiceCollection();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => services.AddTwitchEventSubListener<Listener>((_, _) => new(Follows), options => options.KeepAlive = TimeSpan.FromSeconds(9)), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(() => services.AddTwitchEventSubListener<Listener>((_, _) => new(Follows), null, service => service.RestartDelay = TimeSpan.Zero), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(() => services.AddTwitchEventSubConduit<Listener>((_, _) => new(Follows), options => options.FirstShard = -1), Throws.TypeOf<ArgumentOutOfRangeException>());
        }
    }

    private static void Named(TwitchServiceOptions service) => service.ClientName = "listener";

    private IHost Build(Action<IServiceCollection> configure)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddLogging();
        builder.Services.AddHealthChecks().AddTwitch();
        builder.Services.AddSingleton(_heard);
        builder.Services.AddTwitchClient("listener", options =>
            (options.ClientId, options.UserAccessToken, options.AppAccessToken, options.BaseAddress) = ("an-app", "of-ada", "of-app", $"http://{Server.WebSocket.Authority}/{{host}}"));
        configure(builder.Services);
        return builder.Build();
    }

    [Test]
    public async Task Two_listeners_of_one_handler_do_not_hide_each_other_from_the_health_check()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddTwitchEventSubListener<Listener>((_, _) => new(Follows));
        services.AddTwitchEventSubListener<Listener>((_, _) => new(Follows));
        services.AddHealthChecks().AddTwitch();
        await using ServiceProvider provider = services.BuildServiceProvider();
        HealthReport report = await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync();
        Assert.That(report.Entries["twitch"].Data.Keys, Is.EquivalentTo(new[] { "Listener", "Listener 2" }));
    }

    private static Task<HealthReport> HealthAsync(IHost host) => host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();

    internal sealed class Listener : EventSubHandler
    {
        public Listener(ConcurrentQueue<string> heard) => On<ChannelFollowEvent>((follow, _, _) =>
        {
            heard.Enqueue(follow.UserLogin);
            return Task.CompletedTask;
        });
    }
}
