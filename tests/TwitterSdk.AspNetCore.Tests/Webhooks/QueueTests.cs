using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using System.Globalization;
using System.Net;
using TwitterSdk.AspNetCore.Tests.Support;
using TwitterSdk.Testing;
using TwitterSdk.Webhooks;

namespace TwitterSdk.AspNetCore.Tests.Webhooks;

/// <summary>Deliveries that are answered first and handled later.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class QueueTests : IDisposable
{
    private readonly SemaphoreSlim _pass = new(0);
    private readonly SemaphoreSlim _started = new(0);
    private readonly List<string> _handled = [];

    public void Dispose()
    {
        _pass.Dispose();
        _started.Dispose();
    }

    [Test]
    public async Task A_full_queue_lets_the_vendor_ask_again_and_then_handles_it()
    {
        await using HookServer server = await StartAsync(capacity: 2);

        Assert.That(await SendAsync(server, 1), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await _started.WaitAsync(Eventually.Patience));
        HttpStatusCode[] statuses = [await SendAsync(server, 2), await SendAsync(server, 3), await SendAsync(server, 4)];
        Assert.That(statuses, Is.EqualTo([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable]));

        _pass.Release(3);
        Assert.That(await _started.WaitAsync(Eventually.Patience));
        Assert.That(await _started.WaitAsync(Eventually.Patience));
        Assert.That(await SendAsync(server, 4), Is.EqualTo(HttpStatusCode.OK), "there is room again");
        _pass.Release();
        await server.App.StopAsync();

        Assert.That(_handled, Is.EqualTo(["1", "2", "3", "4"]));
    }

    [Test]
    public async Task At_the_end_of_the_program_what_waits_is_handled()
    {
        await using HookServer server = await StartAsync(capacity: 10);
        for (int i = 0; i < 5; i++)
            await SendAsync(server, i);

        Task stopping = server.App.StopAsync();
        _pass.Release(5);
        await stopping;

        Assert.That(_handled, Has.Count.EqualTo(5));
    }

    [Test]
    public async Task A_duplicate_of_what_waits_is_answered_but_not_queued_again()
    {
        await using HookServer server = await StartAsync(capacity: 10);
        HttpStatusCode[] statuses = [await SendAsync(server, 1), await SendAsync(server, 1)];
        _pass.Release(2);
        await server.App.StopAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(statuses, Is.All.EqualTo(HttpStatusCode.OK));
            Assert.That(_handled, Is.EqualTo(["1"]));
        }
    }

    [Test]
    public async Task What_failed_in_the_queue_is_handled_when_it_is_delivered_anew_and_the_others_go_on()
    {
        int tries = 0;
        await using HookServer server = await HookServer.StartAsync(
            app => app.MapTwitterWebhook("/hooks", (delivery, _) =>
            {
                _handled.Add(IdOf(delivery));
                _started.Release();
                return ++tries == 1 ? throw new InvalidOperationException("out of ink") : Task.CompletedTask;
            }),
            services => services.AddTwitterWebhooks(options =>
            {
                options.ConsumerSecrets.Add(HookServer.ConsumerSecret);
                options.QueueCapacity = 10;
            }));

        await SendAsync(server, 1);
        await SendAsync(server, 2);
        Assert.That(await _started.WaitAsync(Eventually.Patience));
        Assert.That(await _started.WaitAsync(Eventually.Patience));
        await SendAsync(server, 1);
        await server.App.StopAsync();

        Assert.That(_handled, Is.EqualTo(["1", "2", "1"]));
    }

    [Test]
    public async Task Several_workers_handle_several_at_a_time()
    {
        await using HookServer server = await StartAsync(capacity: 10, workers: 3);
        for (int i = 0; i < 3; i++)
            await SendAsync(server, i);

        for (int i = 0; i < 3; i++)
            Assert.That(await _started.WaitAsync(TimeSpan.FromSeconds(30)), Is.True);
        _pass.Release(3);
        await server.App.StopAsync();
    }

    private Task<HookServer> StartAsync(int capacity, int workers = 1) => HookServer.StartAsync(
        app => app.MapTwitterWebhook("/hooks", async (delivery, cancellationToken) =>
        {
            _started.Release();
            await _pass.WaitAsync(cancellationToken);
            lock (_handled)
                _handled.Add(IdOf(delivery));
        }),
        services => services.AddTwitterWebhooks(options =>
        {
            options.ConsumerSecrets.Add(HookServer.ConsumerSecret);
            options.QueueCapacity = capacity;
            options.QueueWorkers = workers;
        }));

    private static string IdOf(TwitterWebhookEvent delivery) =>
        ((UnknownWebhook)delivery).Json.ToElement().GetProperty("n").GetInt32().ToString(CultureInfo.InvariantCulture);

    private static async Task<HttpStatusCode> SendAsync(HookServer server, int number)
    {
        using HttpResponseMessage answer = await server.TweetAsync($$"""{"n":{{number}}}""");
        return answer.StatusCode;
    }
}
