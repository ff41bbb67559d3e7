using System.Text.Json;
using TwitterSdk.Emulator.Faults;
using TwitterSdk.Emulator.Tests.Support;
using TwitterSdk.Webhooks;

namespace TwitterSdk.Emulator.Tests.Webhooks;

/// <summary>What may go wrong between the vendor and an app's webhook.</summary>
public sealed class DeliveryTests : WebhookFixture
{
    private readonly EmulatorClock _clock = new();

    protected override void Configure(TwitterEmulatorOptions options) => options.TimeProvider = _clock;

    [TestCase(DeliveryFault.WrongSignature)]
    [TestCase(DeliveryFault.NoSignature)]
    [TestCase(DeliveryFault.ChangedBody)]
    public async Task What_is_not_rightly_signed_is_refused_unseen_and_the_next_try_is_taken(DeliveryFault fault)
    {
        State.Webhooks.Retries = 0;
        await EnsureAsync();
        Emulator.Faults.AddToDeliveries(fault);
        State.AddTweet(Alice, "forged");
        State.AddTweet(Alice, "true");
        await DeliveredAsync(2);
        Assert.That(State.Webhooks.Deliveries.Select(delivery => delivery.Status), Is.EqualTo(new int?[] { 401, 200 }));
        Assert.That(await Journal.UntilAsync(1), Is.EqualTo(new[] { $"{Alice.Id}: alice says true" }));
        Assert.That(Emulator.Faults.Remaining, Is.Zero);
    }

    [Test]
    public async Task Faults_of_deliveries_are_asked_for_from_outside_too()
    {
        var anybody = new WireClient(Emulator, TimeProvider.System);
        foreach (string kind in new[] { "wrong_signature", "no_signature", "changed_body", "replay" })
            await anybody.PostJsonAsync("_emulator/faults", $$"""{"endpoint":"webhooks","kind":"{{kind}}"}""");
        Assert.That(Emulator.Faults.Waiting.Select(fault => fault.Kind), Is.EqualTo(Enum.GetNames<DeliveryFault>()));
        WireAnswer refused = await anybody.PostJsonAsync("_emulator/faults", """{"endpoint":"webhooks","kind":"hang"}""");
        Assert.That(((int)refused.Status, refused.Text.Contains("wrong_signature", StringComparison.Ordinal)), Is.EqualTo((400, true)));
        await anybody.DeleteAsync("_emulator/faults", ("endpoint", "webhooks"));
        Assert.That(Emulator.Faults.Remaining, Is.Zero);
    }

    [Test]
    public async Task What_comes_a_second_time_is_handled_once()
    {
        await EnsureAsync();
        Emulator.Faults.AddToDeliveries(DeliveryFault.Replay, times: 2);
        Assert.That(Emulator.Faults.Waiting.Single(), Is.EqualTo(new WaitingFault("webhooks", "Replay", 2)));
        State.AddTweet(Alice, "one");
        State.AddTweet(Alice, "two");
        await DeliveredAsync(2);
        Assert.That(State.Webhooks.Deliveries.Select(delivery => (delivery.Status, delivery.Attempts)), Is.EqualTo(new (int?, int)[] { (200, 2), (200, 2) }));
        Assert.That(await Journal.UntilAsync(2), Is.EqualTo(new[] { $"{Alice.Id}: alice says one", $"{Alice.Id}: alice says two" }));
    }

    [Test]
    public async Task A_handler_that_fails_gets_it_again_because_what_failed_does_not_count_as_handled()
    {
        await EnsureAsync();
        int tries = 0;
        Journal.Before = () => ++tries == 1 ? throw new InvalidOperationException("The database is away.") : Task.CompletedTask;
        State.AddTweet(Alice, "hello");
        await DeliveredAsync(1);
        Assert.That(State.Webhooks.Deliveries.Single().Attempts, Is.EqualTo(2));
        Assert.That(await Journal.UntilAsync(1), Is.EqualTo(new[] { $"{Alice.Id}: alice says hello" }));
    }

    [Test]
    public async Task The_enterprise_API_and_v2_send_once_more_what_happened()
    {
        WebhookId id = (await EnsureAsync(TwitterWebhookProduct.Enterprise)).WebhookId;
        DateTimeOffset begin = _clock.GetUtcNow();
        State.AddTweet(Alice, "hello");
        await DeliveredAsync(1);
        _clock.Advance(TimeSpan.FromMinutes(2));
        DateTimeOffset end = _clock.GetUtcNow();
        TwitterSdk.V1.ReplayJob old = await Twitter.V1.AccountActivity.EnterpriseReplayAsync(id, begin, end);
        await DeliveredAsync(2);
        TwitterSdk.V2.WebhookReplayJobAnswer job = await Twitter.V2.Webhooks.ReplayAsync(begin, end, id);
        await DeliveredAsync(3);
        Assert.That((old.JobId, job.Data!.JobId), Is.Not.EqualTo(("", "")));
        Assert.That(State.Webhooks.Deliveries.Select(delivery => delivery.Body).Distinct().Count(), Is.EqualTo(1));
        Assert.That(() => Twitter.V1.AccountActivity.EnterpriseReplayAsync(id, begin.AddDays(-6), end), Throws.InstanceOf<TwitterException>().With.Message.Contains("from_date"));
        Assert.That(() => Twitter.V2.Webhooks.ReplayAsync(begin, begin, id), Throws.InstanceOf<TwitterException>());
    }

    [Test]
    public async Task Webhooks_and_what_became_of_deliveries_are_seen_from_outside()
    {
        State.Webhooks.Retries = 0;
        await EnsureAsync();
        Emulator.Faults.AddToDeliveries(DeliveryFault.WrongSignature);
        State.AddTweet(Alice, "forged");
        State.AddTweet(Alice, "true");
        await DeliveredAsync(2);
        var anybody = new WireClient(Emulator, TimeProvider.System);
        JsonElement webhook = (await anybody.GetAsync("_emulator/webhooks")).Json[0];
        JsonElement newest = (await anybody.GetAsync("_emulator/deliveries", ("count", "1"))).Json[0];

        Assert.That((webhook.GetProperty("url").GetString(), webhook.GetProperty("environment").GetString(), webhook.GetProperty("subscribers")[0].GetString()), Is.EqualTo((App.Url, Environment, "alice")));
        Assert.That((newest.GetProperty("status").GetInt32(), newest.GetProperty("taken").GetBoolean()), Is.EqualTo((200, true)));
        Assert.That(newest.GetProperty("body").GetString(), Does.Contain("\"text\":\"true\""));
    }
}
