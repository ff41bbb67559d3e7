using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Tests.Support;
using TwitterSdk.Emulator.Webhooks;

namespace TwitterSdk.Emulator.Tests.Webhooks;

/// <summary>What happens is brought to those whom it concerns, and nobody else is asked whether it does.</summary>
public sealed class EventCostTests
{
    private const int Strangers = 500;

    [Test]
    public async Task What_a_tweet_costs_does_not_grow_with_those_who_listen_to_somebody_else()
    {
        using var webhooks = new AnsweringWebhook();
        await using TwitterEmulator emulator = await TwitterEmulator.StartAsync(new TwitterEmulatorOptions { WebhookHandler = webhooks });
        EmulatorUser ada = emulator.State.AddUser("ada");
        Listen(emulator.State, emulator.State.AddUser("somebody"));
        Allocated(emulator.State, ada);
        long few = Allocated(emulator.State, ada);
        for (int i = 0; i < Strangers; i++)
            Listen(emulator.State, emulator.State.AddUser($"stranger{i}"));
        long many = Allocated(emulator.State, ada);

        Assert.That(many, Is.LessThan(2 * few));
        Assert.That(emulator.State.Webhooks.Deliveries, Is.Empty);
    }

    /// <summary>A webhook of each kind, told of all that a user does.</summary>
    private static void Listen(EmulatorState state, EmulatorUser user)
    {
        EmulatorApp app = state.Apps.Add("An app");
        EmulatorWebhook enterprise = state.Webhooks.Add(app, "https://example.com/enterprise");
        enterprise.Subscribers.Add(user);
        state.Webhooks.Add(app, "https://example.com/premium", "dev").Subscribers.Add(user);
        state.Activities.Add(new ActivitySubscription(state.Services.Ids.Next(), app, "post.create", state.Services.Time.GetUtcNow())
        {
            UserId = user.Id.ToString(System.Globalization.CultureInfo.InvariantCulture),
            WebhookId = enterprise.Id,
        });
    }

    private static long Allocated(EmulatorState state, EmulatorUser author)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
            state.AddTweet(author, "Nothing for strangers");
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
