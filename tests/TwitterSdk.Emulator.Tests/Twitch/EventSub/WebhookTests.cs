using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using TwitterSdk.Emulator.Tests.Support;
using TwitterSdk.Emulator.Tests.Twitch.Support;
using TwitterSdk.Testing;

namespace TwitterSdk.Emulator.Tests.Twitch.EventSub;

/// <summary>Events over callbacks, and over conduits.</summary>
public sealed class WebhookTests : EventSubFixture
{
    private const string Secret = "a secret of some length";

    private StubServer _callback = null!;
    private int _refusals;

    [SetUp]
    public async Task ListenAsync()
    {
        _refusals = 0;
        _callback = await StubServer.StartAsync(async (request, context) =>
        {
            if (request.Headers["Twitch-Eventsub-Message-Type"] == "webhook_callback_verification")
            {
                using var json = System.Text.Json.JsonDocument.Parse(request.Body);
                context.Response.ContentType = "text/plain";
                await context.Response.WriteAsync(json.RootElement.GetProperty("challenge").GetString()!);
                return;
            }

            context.Response.StatusCode = Interlocked.Decrement(ref _refusals) >= 0 ? 500 : 204;
        });
    }

    [TearDown]
    public async Task StopListeningAsync() => await _callback.DisposeAsync();

    [Test]
    public async Task A_callback_that_answers_is_told_with_a_signature()
    {
        await SubscribeHookAsync();
        State.GoLive(Ann, "Weaving", "At the loom");
        await Patience.UntilAsync(() => _callback.Requests.Count == 2);

        RecordedRequest told = _callback.Requests[1];
        byte[] signed = [.. Encoding.ASCII.GetBytes(told.Headers["Twitch-Eventsub-Message-Id"] + told.Headers["Twitch-Eventsub-Message-Timestamp"]), .. told.Body];
        Assert.That(told.Headers["Twitch-Eventsub-Message-Signature"], Is.EqualTo("sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.ASCII.GetBytes(Secret), signed))));
        Assert.That(told.BodyText, Does.Contain("\"broadcaster_user_login\":\"ann\"").And.Not.Contain(Secret));
    }

    [Test]
    public async Task What_is_not_taken_comes_again_with_the_same_id()
    {
        await SubscribeHookAsync();
        _refusals = 2;
        Task<int> raised = Emulator.Twitch.RaiseAsync("stream.online", "1");
        await AdvanceUntilAsync(raised);

        Assert.That(await raised, Is.EqualTo(1));
        RecordedRequest[] tries = [.. _callback.Requests.Skip(1)];
        Assert.That(tries.Select(one => one.Headers["Twitch-Eventsub-Message-Retry"]), Is.EqualTo(new[] { "0", "1", "2" }));
        Assert.That(tries.Select(one => one.Headers["Twitch-Eventsub-Message-Id"]).Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_callback_that_never_takes_anything_is_given_up()
    {
        await SubscribeHookAsync();
        _refusals = int.MaxValue;
        Task<int> raised = Emulator.Twitch.RaiseAsync("stream.online", "1");
        await AdvanceUntilAsync(raised);

        Assert.That(await raised, Is.Zero);
        Assert.That(Events.Subscriptions.Single().Status, Is.EqualTo("notification_failures_exceeded"));
    }

    [Test]
    public async Task A_callback_that_is_not_there_never_begins()
    {
        await CreateAsync(isApp: true, "stream.online", "1", new() { ["method"] = "webhook", ["callback"] = "http://127.0.0.1:9/", ["secret"] = Secret }, ("broadcaster_user_id", Ann.Id));
        await Patience.UntilAsync(() => Events.Subscriptions.Single().Status == "webhook_callback_verification_failed");
    }

    [Test]
    public async Task A_conduit_spreads_events_over_its_shards()
    {
        using EventSubClient one = await OpenAsync(), two = await OpenAsync();
        string conduit = (await HelixAsync(isApp: true, HttpMethod.Post, "eventsub/conduits", new { shard_count = 2 })).Json.GetProperty("data")[0].GetProperty("id").GetString()!;
        WireAnswer assigned = await HelixAsync(isApp: true, HttpMethod.Patch, "eventsub/conduits/shards", new
        {
            conduit_id = conduit,
            shards = new object[]
            {
                new { id = "0", transport = new { method = "websocket", session_id = one.SessionId } },
                new { id = "1", transport = new { method = "websocket", session_id = two.SessionId } },
                new { id = "2", transport = new { method = "websocket", session_id = two.SessionId } },
            },
        });
        await CreateAsync(isApp: true, "stream.online", "1", new() { ["method"] = "conduit", ["conduit_id"] = conduit }, ("broadcaster_user_id", Ann.Id));

        await Emulator.Twitch.RaiseAsync("stream.online", "1");
        await Emulator.Twitch.RaiseAsync("stream.online", "1");
        await one.ReadEventAsync();
        await two.ReadEventAsync();
        Assert.That(assigned.Json.GetProperty("data").GetArrayLength(), Is.EqualTo(2));
        Assert.That(assigned.Json.GetProperty("errors")[0].GetProperty("id").GetString(), Is.EqualTo("2"), "there is no such shard");

        one.Dispose();
        await Patience.UntilAsync(() => Events.Sessions.Count == 1);
        Assert.That(await Emulator.Twitch.RaiseAsync("stream.online", "1"), Is.EqualTo(1), "the other shard takes it");
        WireAnswer broken = await HelixAsync(isApp: true, HttpMethod.Get, $"eventsub/conduits/shards?conduit_id={conduit}&status=websocket_disconnected");
        Assert.That(broken.Json.GetProperty("data").GetArrayLength(), Is.EqualTo(1), broken.Text);
    }

    private async Task SubscribeHookAsync()
    {
        WireAnswer made = await CreateAsync(isApp: true, "stream.online", "1", new() { ["method"] = "webhook", ["callback"] = _callback.Address + "/hook", ["secret"] = Secret }, ("broadcaster_user_id", Ann.Id));
        Assert.That((int)made.Status, Is.EqualTo(202), made.Text);
        await Patience.UntilAsync(() => Events.Subscriptions.Single().Status == "enabled");
    }

    private async Task AdvanceUntilAsync(Task task)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!task.IsCompleted)
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(10, limit.Token);
        }
    }
}
