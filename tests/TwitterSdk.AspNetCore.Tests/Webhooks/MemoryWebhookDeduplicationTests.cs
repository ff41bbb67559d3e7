using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using System.Globalization;
using TwitterSdk.AspNetCore.Webhooks;
using TwitterSdk.Testing;

namespace TwitterSdk.AspNetCore.Tests.Webhooks;

/// <summary>What is remembered of deliveries, and for how long.</summary>
internal sealed class MemoryWebhookDeduplicationTests
{
    private readonly FakeClock _clock = new();

    [Test]
    public async Task A_delivery_is_forgotten_when_its_window_has_passed()
    {
        var memory = new MemoryWebhookDeduplication(_clock, TimeSpan.FromMinutes(15));
        await HandleAsync(memory, "a");

        _clock.Advance(TimeSpan.FromMinutes(15) - TimeSpan.FromTicks(1));
        Assert.That(await memory.ClaimAsync("a", default), Is.EqualTo(WebhookClaim.Duplicate));

        _clock.Advance(TimeSpan.FromTicks(1));
        Assert.That(await memory.ClaimAsync("a", default), Is.EqualTo(WebhookClaim.Handle));
    }

    [Test]
    public async Task Memory_is_bounded_and_the_oldest_are_forgotten_first()
    {
        var memory = new MemoryWebhookDeduplication(_clock, capacity: 100);
        for (int i = 0; i < 10_000; i++)
            await HandleAsync(memory, i.ToString(CultureInfo.InvariantCulture));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(memory.Count, Is.EqualTo(100));
            Assert.That(await memory.ClaimAsync("9900", default), Is.EqualTo(WebhookClaim.Duplicate));
            Assert.That(await memory.ClaimAsync("9899", default), Is.EqualTo(WebhookClaim.Handle));
        }
    }

    [Test]
    public async Task A_mark_that_was_taken_away_does_not_take_the_next_one_with_it()
    {
        var memory = new MemoryWebhookDeduplication(_clock, TimeSpan.FromMinutes(10));
        await HandleAsync(memory, "a");
        await memory.ReleaseAsync("a", default);
        _clock.Advance(TimeSpan.FromMinutes(9));
        await HandleAsync(memory, "a");

        _clock.Advance(TimeSpan.FromMinutes(2));

        Assert.That(await memory.ClaimAsync("a", default), Is.EqualTo(WebhookClaim.Duplicate));
    }

    [Test]
    public async Task A_duplicate_waits_no_longer_than_its_vendor()
    {
        var memory = new MemoryWebhookDeduplication(_clock);
        await memory.ClaimAsync("a", default);
        using var gone = new CancellationTokenSource();

        ValueTask<WebhookClaim> second = memory.ClaimAsync("a", gone.Token);
        await gone.CancelAsync();

        Assert.ThrowsAsync<TaskCanceledException>(async () => await second);
    }

    private static async Task HandleAsync(MemoryWebhookDeduplication memory, string id)
    {
        Assert.That(await memory.ClaimAsync(id, default), Is.EqualTo(WebhookClaim.Handle));
        await memory.CompleteAsync(id, default);
    }
}
