using System.Globalization;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Streaming.Events;

namespace TwitterSdk.Emulator.Webhooks;

/// <summary>The registered webhooks. What happens is delivered to them signed, in order, and again when they fail.</summary>
public sealed class WebhookStore
{
    private readonly List<EmulatorWebhook> _webhooks = [];
    private readonly Dictionary<(EmulatorApp App, string Environment), HashSet<EmulatorUser>> _subscribers = [];
    private readonly List<EmulatorDelivery> _deliveries = [];
    private readonly EmulatorState _state;
    private readonly WebhookSender _sender;

    internal WebhookStore(EmulatorState state, WebhookSender sender)
    {
        _state = state;
        _sender = sender;
        state.Streams.Also = Tell;
    }

    /// <summary>How often a delivery that was not taken is tried again; 3 unless set. The pauses are 1, 2, 4 seconds and so on, by the emulator's clock.</summary>
    public int Retries { get; set; } = 3;

    /// <summary>How many webhooks one environment of the premium API may have; 1 unless set, as where it costs nothing.</summary>
    public int PerEnvironment { get; set; } = 1;

    /// <summary>The webhooks, oldest first, as of now.</summary>
    public IReadOnlyList<EmulatorWebhook> Registered
    {
        get
        {
            lock (_state.Services.Gate)
                return [.. _webhooks];
        }
    }

    /// <summary>All deliveries that are done, oldest first, as of now.</summary>
    public IReadOnlyList<EmulatorDelivery> Deliveries
    {
        get
        {
            lock (_state.Services.Gate)
                return [.. _deliveries];
        }
    }

    /// <summary>Challenges all webhooks, as the vendor does every so often: those that do not answer rightly are switched off.</summary>
    /// <param name="cancellationToken">Stops the waiting.</param>
    public async Task ChallengeAsync(CancellationToken cancellationToken = default)
    {
        foreach (EmulatorWebhook webhook in Registered)
            webhook.IsValid = await ChallengeAsync(webhook.App, webhook.Url, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>An app's webhooks of an environment of the premium API, or of all other APIs.</summary>
    internal IReadOnlyList<EmulatorWebhook> Of(EmulatorApp app, string? environment = null) =>
        [.. _webhooks.Where(webhook => webhook.App == app && webhook.Environment == environment)];

    internal EmulatorWebhook? Find(EmulatorApp app, string id, string? environment = null) =>
        Of(app, environment).FirstOrDefault(webhook => webhook.Id.ToString(CultureInfo.InvariantCulture) == id);

    /// <summary>The users of an environment, whichever webhooks it has.</summary>
    internal HashSet<EmulatorUser> Subscribers(EmulatorApp app, string environment)
    {
        if (!_subscribers.TryGetValue((app, environment), out HashSet<EmulatorUser>? users))
            _subscribers.Add((app, environment), users = []);
        return users;
    }

    /// <summary>The names of an app's environments, in their order.</summary>
    internal IEnumerable<string> Environments(EmulatorApp app) =>
        _webhooks.Where(webhook => webhook.App == app).Select(webhook => webhook.Environment).OfType<string>().Distinct().Order(StringComparer.Ordinal);

    /// <summary>Why an address cannot be registered; null for no reason but the challenge.</summary>
    internal WebhookRefusal? Check(EmulatorApp app, string? environment, string url)
    {
        bool isAddress = Uri.TryCreate(url, UriKind.Absolute, out Uri? address)
            && (address.IsLoopback || (address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort));
        IReadOnlyList<EmulatorWebhook> present = Of(app, environment);
        return !isAddress ? WebhookRefusal.Address
            : present.Any(webhook => webhook.Url == url) ? WebhookRefusal.Duplicate
            : environment is not null && present.Count >= PerEnvironment ? WebhookRefusal.TooMany
            : null;
    }

    internal EmulatorWebhook Add(EmulatorApp app, string url, string? environment = null)
    {
        var webhook = new EmulatorWebhook(_state.Services.Ids.Next(), app, url, _state.Services.Time.GetUtcNow())
        {
            IsValid = true,
            Environment = environment,
            Subscribers = environment is null ? [] : Subscribers(app, environment),
        };
        _webhooks.Add(webhook);
        return webhook;
    }

    internal void Remove(EmulatorWebhook webhook) => _webhooks.Remove(webhook);

    internal Task<bool> ChallengeAsync(EmulatorApp app, string url, CancellationToken cancellationToken) => _sender.ChallengeAsync(app, url, cancellationToken);

    internal void Replay(EmulatorWebhook webhook, DateTimeOffset from, DateTimeOffset to)
    {
        foreach (StateEvent happened in _state.Streams.Between(from, to))
            Deliver(webhook, happened);
    }

    private void Tell(StateEvent happened)
    {
        foreach (EmulatorWebhook webhook in _webhooks.Where(webhook => webhook.IsValid))
            Deliver(webhook, happened);
        if (happened is not AccessRevoked { Token: var gone } || _state.Apps.TokenOf(gone.App, gone.User) is not null)
            return;
        foreach (EmulatorWebhook webhook in _webhooks.Where(webhook => webhook.App == gone.App))
            webhook.Subscribers.Remove(gone.User);
    }

    private void Deliver(EmulatorWebhook webhook, StateEvent happened)
    {
        void Send(byte[] body) => webhook.Last = DeliverAsync(webhook.Last, webhook, body);
        foreach (EmulatorUser user in webhook.Subscribers)
            AccountMessages.Tell(webhook.App, user, happened, _state, Send);
        foreach (byte[] message in _state.Activities.Messages(webhook.App, webhook.Id, happened))
            Send(message);
        webhook.Filtered?.Tell(happened, Send);
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
