using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Streaming.Events;

namespace TwitterSdk.Emulator.Webhooks;

/// <summary>The registered webhooks. What happens is delivered to them signed, in order, and again when they fail.</summary>
public sealed class WebhookStore
{
    private readonly List<EmulatorWebhook> _webhooks = [];
    private readonly List<EmulatorDelivery> _deliveries = [];
    private readonly EmulatorState _state;
    private readonly WebhookSender _sender;
    private Task _last = Task.CompletedTask;

    internal WebhookStore(EmulatorState state, WebhookSender sender)
    {
        _state = state;
        _sender = sender;
        state.Streams.Also = Tell;
    }

    /// <summary>How often a delivery that was not taken is tried again; 3 unless set. The pauses are 1, 2, 4 seconds and so on, by the emulator's clock.</summary>
    public int Retries { get; set; } = 3;

    /// <summary>All deliveries that are done, oldest first, as of now.</summary>
    public IReadOnlyList<EmulatorDelivery> Deliveries
    {
        get
        {
            lock (_state.Services.Gate)
                return [.. _deliveries];
        }
    }

    internal IReadOnlyList<EmulatorWebhook> Of(EmulatorApp app) => [.. _webhooks.Where(webhook => webhook.App == app)];

    internal EmulatorWebhook? Find(EmulatorApp app, string id) =>
        _webhooks.Find(webhook => webhook.App == app && webhook.Id.ToString(System.Globalization.CultureInfo.InvariantCulture) == id);

    internal EmulatorWebhook Add(EmulatorApp app, string url)
    {
        var webhook = new EmulatorWebhook(_state.Services.Ids.Next(), app, url, _state.Services.Time.GetUtcNow()) { IsValid = true };
        _webhooks.Add(webhook);
        return webhook;
    }

    internal void Remove(EmulatorWebhook webhook) => _webhooks.Remove(webhook);

    internal Task<bool> ChallengeAsync(EmulatorApp app, string url, CancellationToken cancellationToken) => _sender.ChallengeAsync(app, url, cancellationToken);

    private void Tell(StateEvent happened)
    {
        foreach (EmulatorWebhook webhook in _webhooks.Where(webhook => webhook.IsValid))
        {
            foreach (byte[] body in Messages(webhook, happened))
                _last = DeliverAsync(_last, webhook, body);
        }
    }

    private IEnumerable<byte[]> Messages(EmulatorWebhook webhook, StateEvent happened)
    {
        foreach (EmulatorUser user in webhook.Subscribers)
        {
            if (AccountMessages.Of(user, happened, _state) is { } message)
                yield return message;
        }

        foreach (byte[] message in _state.Activities.Messages(webhook.App, webhook.Id, happened))
            yield return message;
        if (webhook.Filtered?.Tell(happened) is { } tweet)
            yield return tweet;
    }

    /// <summary>One behind the other, so that order is kept.</summary>
    private async Task DeliverAsync(Task before, EmulatorWebhook webhook, byte[] body)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        EmulatorDelivery done = await _sender.DeliverAsync(webhook, body, Retries).ConfigureAwait(false);
        lock (_state.Services.Gate)
            _deliveries.Add(done);
    }
}
