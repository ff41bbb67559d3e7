using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using TwitterSdk.Configuration;
using TwitterSdk.Core.Http;
using TwitterSdk.Core.Json;
using TwitterSdk.Testing;
using TwitterSdk.Tests.Client;

namespace TwitterSdk.Tests.Registration;

/// <summary>The builder is an HTTP client builder: what is chained on it is on the way of the calls, not of the streams.</summary>
public sealed class HandlerChainTests
{
    [Test]
    public async Task A_message_handler_on_the_builder_sees_the_requests()
    {
        await using StubServer server = await StubServer.StartAsync(_ => (200, "{}"));
        var recorder = new RecordingHandler();
        await using ServiceProvider services = Build(options => options.BaseAddress = server.Address, builder => builder.AddHttpMessageHandler(() => recorder));

        await services.GetRequiredService<ITwitterClient>().ReadAsync();

        Assert.That(recorder.Seen, Is.EqualTo(new[] { "/1.1/things.json" }));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task The_primary_handler_can_be_replaced()
    {
        ScriptedHandler handler = Clients.Fine();
        await using ServiceProvider services = Build(_ => { }, builder => builder.ConfigurePrimaryHttpMessageHandler(() => handler));
        await services.GetRequiredService<ITwitterClient>().ReadAsync();
        Assert.That(handler.Requests, Has.Count.EqualTo(1));
    }

    [TestCase(false, 3)]
    [TestCase(true, 1)]
    public async Task A_resilience_handler_on_the_chain_takes_the_place_of_the_own_retries(bool resilient, int requests)
    {
        var handler = new ScriptedHandler(_ => ScriptedHandler.Json("{}", HttpStatusCode.ServiceUnavailable));
        await using ServiceProvider services = Build(
            options => options.Retry.BaseDelay = TimeSpan.FromMilliseconds(1),
            builder =>
            {
                builder.AddHttpMessageHandler(() => new RecordingHandler());
                if (resilient)
                    builder.AddHttpMessageHandler(() => new PassingResilienceHandler());
                builder.ConfigurePrimaryHttpMessageHandler(() => handler);
            });

        ITwitterClient client = services.GetRequiredService<ITwitterClient>();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(client.ReadAsync, Throws.InstanceOf<TwitterException>());
            Assert.That(handler.Requests, Has.Count.EqualTo(requests));
        }
    }

    [Test]
    public async Task Streams_have_an_HTTP_client_of_their_own_without_a_timeout()
    {
        var clock = new FakeClock();
        var goOn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using StubServer server = await StubServer.StartAsync(async (_, context) =>
        {
            await context.Response.WriteAsync("{\"delete\":{\"status\":{\"id\":1,\"user_id\":2}}}\r\n");
            await context.Response.Body.FlushAsync();
            await goOn.Task.WaitAsync(Eventually.Patience);
            await context.Response.WriteAsync("{\"delete\":{\"status\":{\"id\":3,\"user_id\":4}}}\r\n");
        });
        var recorder = new RecordingHandler();
        await using ServiceProvider services = Build(
            options =>
            {
                options.BaseAddress = server.Address;
                options.Credentials = TwitterCredentials.User("k", "s", "t", "ts");
                options.Timeout = TimeSpan.FromSeconds(5);
                options.Clock = clock;
            },
            builder => builder.AddHttpMessageHandler(() => recorder).ConfigureHttpClient(http => http.Timeout = TimeSpan.FromTicks(1)));
        ITwitterClient client = services.GetRequiredService<ITwitterClient>();

        await using IAsyncEnumerator<JsonRaw> messages = client.Api("stream")["sample"].StreamAsync().GetAsyncEnumerator();
        Assert.That(await messages.MoveNextAsync(), Is.True);
        clock.Advance(TimeSpan.FromSeconds(20));
        goOn.SetResult();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await messages.MoveNextAsync(), Is.True, "the stream outlives the timeout of calls");
            Assert.That(recorder.Seen, Is.Empty);
        }
    }

    [Test]
    public async Task A_client_named_streams_leaves_the_streams_of_the_default_client_alone()
    {
        await using StubServer server = await StubServer.StartAsync((_, context) => context.Response.WriteAsync("{\"delete\":{\"status\":{\"id\":1,\"user_id\":2}}}\r\n"));
        var recorder = new RecordingHandler();
        var services = new ServiceCollection();
        services.AddTwitterClient(options =>
        {
            options.BaseAddress = server.Address;
            options.Credentials = TwitterCredentials.User("k", "s", "t", "ts");
        });
        services.AddTwitterClient("streams", options => options.BearerToken = "x").AddHttpMessageHandler(() => recorder);
        await using ServiceProvider provider = services.BuildServiceProvider();

        await using IAsyncEnumerator<JsonRaw> stream = provider.GetRequiredService<ITwitterClient>().Api("stream")["sample"].StreamAsync().GetAsyncEnumerator();
        Assert.That(await stream.MoveNextAsync());

        Assert.That(server.Requests, Is.Not.Empty);
        Assert.That(recorder.Seen, Is.Empty);
    }

    private static ServiceProvider Build(Action<TwitterClientOptions> configure, Action<ITwitterClientBuilder> chain)
    {
        var services = new ServiceCollection();
        chain(services.AddTwitterClient(options =>
        {
            options.BearerToken = "bearer";
            configure(options);
        }));
        return services.BuildServiceProvider();
    }
}
