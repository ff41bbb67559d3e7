using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using TwitterSdk.Testing;
using TwitterSdk.V2;

namespace TwitterSdk.Emulator.Tests.Streaming.V2;

/// <summary>Streams of v2 as services of a host, over real sockets.</summary>
public sealed class HostedStreamTests : AppStreamFixture
{
    private readonly Journal _journal = new();

    [SetUp]
    public void Clear() => _journal.Lines.Clear();

    [Test]
    public async Task The_filtered_stream_runs_as_long_as_the_host()
    {
        State.StreamRules.Add(App, "loom");
        await using ServiceProvider services = Build(all => all.AddTwitterStream<JournalHandler>(client => client.V2.Streams.FilterAsync()));
        await RunAsync(services, "tweet loom", () => State.AddTweet(Bob, "loom"));
    }

    [Test]
    public async Task The_stream_of_activities_runs_with_the_same_handler()
    {
        await Twitter.V2.Activity.CreateSubscriptionAsync(new ActivityKind("post.create"), new() { UserId = new(Bob.Id) });
        await using ServiceProvider services = Build(all => all.AddTwitterStream<JournalHandler, ActivityMessage>(client => client.V2.Streams.ActivityAsync()));
        await RunAsync(services, "activity loom", () => State.AddTweet(Bob, "loom"));
    }

    [Test]
    public async Task A_refusal_for_good_is_unhealthy_until_its_cause_is_gone()
    {
        await using ServiceProvider services = Build(all => all.AddTwitterStream<JournalHandler>(
            client => client.V2.Streams.FilterAsync(),
            options => options.RestartDelay = options.MaxRestartDelay = TimeSpan.FromMilliseconds(200)));
        IHostedService service = Service(services);
        await service.StartAsync(default);
        await UntilAsync(services, HealthStatus.Unhealthy);
        State.StreamRules.Add(App, "loom");
        await UntilAsync(services, HealthStatus.Healthy);
        await service.StopAsync(default);
        Assert.That(_journal.Lines.First(), Does.StartWith("disconnect ").And.Not.EqualTo("disconnect "));
    }

    private async Task RunAsync(ServiceProvider services, string line, Action happen)
    {
        IHostedService service = Service(services);
        HealthReport before = await services.GetRequiredService<HealthCheckService>().CheckHealthAsync();
        Assert.That(before.Status, Is.EqualTo(HealthStatus.Degraded), "it is not connected yet");
        await service.StartAsync(default);
        await UntilAsync(services, HealthStatus.Healthy);
        happen();
        await UntilAsync(() => _journal.Lines.Contains(line));

        await service.StopAsync(default);
        await UntilAsync(() => State.Streams.Open == 0);
        Assert.That(_journal.Lines, Is.EqualTo(new[] { line, "disconnect " }));
    }

    private ServiceProvider Build(Action<IServiceCollection> add)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(_journal);
        services.AddTwitterClient(options =>
        {
            options.BaseAddress = Emulator.BaseAddress;
            options.Credentials = TwitterCredentials.App(State.Apps.IssueBearer(App));
        });
        add(services);
        services.AddHealthChecks().AddTwitterStreams();
        return services.BuildServiceProvider();
    }

    private static IHostedService Service(ServiceProvider services) => services.GetServices<IHostedService>().OfType<BackgroundService>().Single();

    private static async Task UntilAsync(ServiceProvider services, HealthStatus status)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while ((await services.GetRequiredService<HealthCheckService>().CheckHealthAsync(patience.Token)).Status != status)
            await Task.Delay(5, patience.Token);
    }

    private static Task UntilAsync(Func<bool> isSo, [CallerArgumentExpression(nameof(isSo))] string what = "") => Eventually.TrueAsync(isSo, what);
}
