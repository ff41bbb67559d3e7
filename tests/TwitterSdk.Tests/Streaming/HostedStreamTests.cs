#pragma warning disable CS0618 // The streams of v1.1 are retired, and still supported here.
using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using TwitterSdk.Streaming;
using TwitterSdk.Testing;
using TwitterSdk.V1;

namespace TwitterSdk.Tests.Streaming;

public sealed class HostedStreamTests
{
    [Test]
    public async Task A_stream_runs_as_long_as_the_host_and_closes_its_socket_with_it()
    {
        var closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using StubServer server = await StartAsync(closed);
        await using ServiceProvider services = Build(server);
        IHostedService service = services.GetServices<IHostedService>().OfType<BackgroundService>().Single();
        HealthCheckService health = services.GetRequiredService<HealthCheckService>();
        Assert.That((await health.CheckHealthAsync()).Status, Is.EqualTo(HealthStatus.Degraded), "it is not connected yet");

        await service.StartAsync(default);
        await services.GetRequiredService<Journal>().UntilAsync("status hello");
        Assert.That((await health.CheckHealthAsync()).Status, Is.EqualTo(HealthStatus.Healthy));

        await service.StopAsync(default);
        await closed.Task.WaitAsync(Eventually.Patience);
        Assert.That(services.GetRequiredService<Journal>().Lines.Last(), Is.EqualTo("disconnect"));
    }

    [Test]
    public async Task After_a_fault_the_stream_starts_anew_with_a_handler_of_its_own()
    {
        var closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using StubServer server = await StartAsync(closed);
        await using ServiceProvider services = Build(server, journal => journal.FaultsLeft = 2);
        IHostedService service = services.GetServices<IHostedService>().OfType<BackgroundService>().Single();
        await service.StartAsync(default);
        await services.GetRequiredService<Journal>().UntilAsync("status hello");

        Assert.That(services.GetRequiredService<Journal>().Lines, Is.EqualTo(new[] { "made", "disconnect", "made", "disconnect", "made", "status hello" }));
        await service.StopAsync(default);
    }

    [Test]
    public async Task Health_is_degraded_while_the_stream_connects_again()
    {
        await using StubServer server = await StubServer.StartAsync(_ => (503, "{}"));

        // A clock that nobody turns: however late it is looked at, there was one try.
        await using ServiceProvider services = Build(server, clock: new FakeClock());
        IHostedService service = services.GetServices<IHostedService>().OfType<BackgroundService>().Single();
        await service.StartAsync(default);
        HealthReportEntry entry = default;
        await Eventually.TrueAsync(async () =>
        {
            entry = (await services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries["twitter-streams"];
            return entry.Exception is not null;
        });
        await service.StopAsync(default);
        Assert.That((entry.Status, entry.Description), Is.EqualTo((HealthStatus.Degraded, "JournalHandler connects again in 5 s (Refused, try 1).")));
    }

    [Test]
    public async Task Two_streams_of_one_handler_do_not_hide_each_other()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddTwitterStream<JournalHandler>(client => client.V1.Streams.SampleAsync());
        services.AddTwitterStream<JournalHandler>(client => client.V2.Streams.SampleAsync());
        services.AddHealthChecks().AddTwitterStreams();
        await using ServiceProvider provider = services.BuildServiceProvider();
        HealthReport report = await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync();
        Assert.That(report.Entries["twitter-streams"].Data.Keys, Is.EquivalentTo(new[] { "JournalHandler", "JournalHandler 2" }));
    }

    [Test]
    public void Pauses_that_make_no_sense_are_refused_at_registration() =>
        Assert.That(
            () => new ServiceCollection().AddTwitterStream<JournalHandler>(client => client.V1.Streams.SampleAsync(), options => options.RestartDelay = TimeSpan.Zero),
            Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("RestartDelay"));

    private static Task<StubServer> StartAsync(TaskCompletionSource closed) => StubServer.StartAsync(async (_, context) =>
    {
        await context.Response.WriteAsync("{\"text\":\"hello\"}\r\n");
        await context.Response.Body.FlushAsync();
        await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        closed.TrySetResult();
    });

    private static ServiceProvider Build(StubServer server, Action<Journal>? prepare = null, FakeClock? clock = null)
    {
        var journal = new Journal();
        prepare?.Invoke(journal);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(journal);
        services.AddTwitterClient("bot", options =>
        {
            options.BaseAddress = server.Address;
            options.Clock = clock ?? TimeProvider.System;
            options.Credentials = TwitterCredentials.User("k", "s", "t", "ts");
        });
        services.AddTwitterStream<JournalHandler>(client => client.V1.Streams.SampleAsync(), options =>
        {
            options.ClientName = "bot";
            options.RestartDelay = TimeSpan.FromMilliseconds(1);
            options.MaxRestartDelay = TimeSpan.FromMilliseconds(2);
        });
        services.AddHealthChecks().AddTwitterStreams();
        return services.BuildServiceProvider();
    }

    private sealed class Journal
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public int FaultsLeft { get; set; }

        public Task UntilAsync(string line) => Eventually.TrueAsync(() => Lines.Contains(line), line);
    }

    private sealed class JournalHandler : TwitterStreamHandler
    {
        private readonly Journal _journal;

        public JournalHandler(Journal journal)
        {
            _journal = journal;
            journal.Lines.Enqueue("made");
        }

        public override Task OnStatusAsync(Tweet status, CancellationToken cancellationToken)
        {
            if (_journal.FaultsLeft-- > 0)
                throw new FormatException("bad day");
            _journal.Lines.Enqueue($"status {status.Text}");
            return Task.CompletedTask;
        }

        public override Task OnExceptionAsync(Exception exception, CancellationToken cancellationToken) => throw exception;

        public override Task OnDisconnectAsync(Exception? error, CancellationToken cancellationToken)
        {
            _journal.Lines.Enqueue("disconnect");
            return Task.CompletedTask;
        }
    }
}
