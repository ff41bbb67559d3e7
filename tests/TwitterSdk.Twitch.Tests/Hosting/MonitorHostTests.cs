using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using TwitterSdk.Twitch.Monitoring;
using TwitterSdk.Twitch.Tests.EventSub;
using TwitterSdk.Twitch.Tests.Monitoring;

namespace TwitterSdk.Twitch.Tests.Hosting;

/// <summary>A monitor of channels in a host.</summary>
public sealed class MonitorHostTests : MonitorFixture
{
    private readonly ConcurrentQueue<string> _heard = new();

    [Test]
    public async Task A_handler_class_hears_of_channels_that_are_added_while_the_host_runs()
    {
        Air(1);
        Air(2, "2");
        using IHost host = Build(services => services.AddTwitchChannelMonitor<Watcher>(options => options.Logins.Add(Login(1)), service => service.ClientName = "watcher"));
        await host.StartAsync();
        await EventSubServer.UntilAsync(() => _heard.Contains(Login(1)));
        await EventSubServer.UntilAsync(() => HealthAsync(host).Result.Status == HealthStatus.Healthy);
        host.Services.GetRequiredService<ChannelMonitor>().Add(new UserId("2"));
        Refuse = static _ => (500, "{}");
        await NextLookAsync();
        await EventSubServer.UntilAsync(() => HealthAsync(host).Result.Status == HealthStatus.Degraded);
        Refuse = static _ => null;
        await NextLookAsync();
        await EventSubServer.UntilAsync(() => _heard.Contains(Login(2)));
        await host.StopAsync();
        Assert.That(_heard, Is.EqualTo(new[] { Login(1), Login(2) }));
    }

    [Test]
    public async Task What_ended_with_a_fault_goes_on_and_tells_nothing_twice()
    {
        Air(1);
        using IHost host = Build(services => services.AddTwitchChannelMonitor<Watcher>(
            options => options.Ids.Add(new("1")), service => (service.ClientName, service.RestartDelay) = ("watcher", TimeSpan.FromSeconds(20))));
        await host.StartAsync();
        await EventSubServer.UntilAsync(() => _heard.Contains(Login(1)));
        Refuse = static _ => (401, """{"error":"Unauthorized","status":401,"message":"Invalid OAuth token"}""");
        await NextLookAsync();
        await EventSubServer.UntilAsync(() => HealthAsync(host).Result.Status == HealthStatus.Unhealthy);
        Refuse = static _ => null;
        await EventSubServer.UntilAsync(() => Clock.NextTimer == TimeSpan.FromSeconds(20));
        await NextLookAsync();
        await EventSubServer.UntilAsync(() => HealthAsync(host).Result.Status == HealthStatus.Healthy);
        await host.StopAsync();
        Assert.That(_heard, Is.EqualTo(new[] { Login(1) }));
    }

    [Test]
    public void Each_of_several_monitors_is_known_by_its_handler()
    {
        using IHost host = Build(services => services
            .AddTwitchChannelMonitor<Watcher>(options => options.Logins.Add("ada"), Named)
            .AddTwitchChannelMonitor<OtherWatcher>(options => options.Logins.Add("bob"), Named));
        ChannelMonitor first = host.Services.GetRequiredKeyedService<ChannelMonitor>(typeof(Watcher));
        Assert.That(host.Services.GetRequiredService<ChannelMonitor>(), Is.SameAs(first));
        Assert.That(host.Services.GetRequiredKeyedService<ChannelMonitor>(typeof(OtherWatcher)), Is.Not.SameAs(first));
        Assert.That(() => new ServiceCollection().AddTwitchChannelMonitor<Watcher>().AddTwitchChannelMonitor<Watcher>(), Throws.InvalidOperationException.With.Message.Contains("Watcher"));
        Assert.That(() => new ServiceCollection().AddTwitchChannelMonitor<Watcher>(options => options.OfflineAfter = 0), Throws.TypeOf<ArgumentOutOfRangeException>());

        static void Named(TwitterSdk.Twitch.Hosting.TwitchServiceOptions service) => service.ClientName = "watcher";
    }

    private async Task NextLookAsync()
    {
        await EventSubServer.UntilAsync(() => MonitorReader.Waits(Clock));
        Clock.Advance(Clock.NextTimer!.Value);
    }

    private IHost Build(Action<IServiceCollection> configure)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddLogging();
        builder.Services.AddHealthChecks().AddTwitch();
        builder.Services.AddSingleton(_heard);
        builder.Services.AddTwitchClient("watcher", options =>
        {
            (options.ClientId, options.AppAccessToken, options.BaseAddress, options.Clock) = ("an-app", "app-token", Server.Address + "/{host}", Clock);
            options.Retry.Enabled = false;
            options.Timeout = TimeSpan.FromHours(1);
        });
        configure(builder.Services);
        return builder.Build();
    }

    private static Task<HealthReport> HealthAsync(IHost host) => host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();

    internal sealed class Watcher(ConcurrentQueue<string> heard) : ChannelMonitorHandler
    {
        public override Task OnLiveAsync(ChannelWentLive live, CancellationToken cancellationToken)
        {
            heard.Enqueue(live.Login);
            return Task.CompletedTask;
        }
    }

    internal sealed class OtherWatcher : ChannelMonitorHandler;
}
