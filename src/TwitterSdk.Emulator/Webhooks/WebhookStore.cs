using System.Globalization;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Streaming.Events;

namespace TwitterSdk.Emulator.Webhooks;

/// <summary>The registered webhooks. What happens is delivered to them signed, in order, and again when they fail.</summary>
public sealed class WebhookStore
{
    private readonly OrderedDictionary<long, EmulatorWebhook> _webhooks = [];
    private readonly List<EmulatorWebhook> _linked = [];
    private readonly Dictionary<(EmulatorApp App, string Environment), AccountSubscribers> _environments = [];
    private readonly SubscriberIndex _index = new();
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
                return [.. _webhooks.Values];
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

    /// <summary>Makes what the filtered stream tells a webhook; known once the service stands.</summary>
    internal Func<EmulatorApp, string, FilteredLink>? OpenLink { get; set; }

    /// <summary>The subscribers of all environments that were named.</summary>
    internal IReadOnlyDictionary<(EmulatorApp App, string Environment), AccountSubscribers> AllEnvironments => _environments;

    /// <summary>An app's webhooks of an environment of the premium API, or of all other APIs.</summary>
    internal IReadOnlyList<EmulatorWebhook> Of(EmulatorApp app, string? environment = null) =>
        [.. _webhooks.Values.Where(webhook => webhook.App == app && webhook.Environment == environment)];

    internal EmulatorWebhook? Find(EmulatorApp app, string id, string? environment = null) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out long number) && _webhooks.TryGetValue(number, out EmulatorWebhook? webhook)
            && webhook.App == app && webhook.Environment == environment ? webhook : null;

    /// <summary>The users of an environment, whichever webhooks it has.</summary>
    internal AccountSubscribers Subscribers(EmulatorApp app, string environment)
    {
        if (!_environments.TryGetValue((app, environment), out AccountSubscribers? subscribers))
            _environments.Add((app, environment), subscribers = new AccountSubscribers(app, _index));
        return subscribers;
    }

    /// <summary>The names of an app's environments, in their order.</summary>
    internal IEnumerable<string> Environments(EmulatorApp app) =>
        _environments.Where(one => one.Key.App == app && one.Value.Webhooks.Count > 0).Select(one => one.Key.Environment).Order(StringComparer.Ordinal);

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
        AccountSubscribers subscribers = environment is null ? new AccountSubscribers(app, _index) : Subscribers(app, environment);
        var webhook = new EmulatorWebhook(_state.Services.Ids.Next(), url, subscribers, _state.Services.Time.GetUtcNow()) { IsValid = true, Environment = environment };
        subscribers.Webhooks.Add(webhook);
        _webhooks.Add(webhook.Id, webhook);
        return webhook;
    }

    internal void Remove(EmulatorWebhook webhook)
    {
        _webhooks.Remove(webhook.Id);
        webhook.Subscribers.Webhooks.Remove(webhook);
        // Those of an environment wait for its next webhook.
        if (webhook.Environment is null)
            webhook.Subscribers.Clear();
        Unlink(webhook);
    }

    /// <summary>Lets a webhook have what the filtered stream tells, in the place of what it had of it before.</summary>
    /// <param name="query">Which fields.</param>
    internal void Link(EmulatorWebhook webhook, string query)
    {
        Unlink(webhook);
        webhook.Filtered = OpenLink!(webhook.App, query);
        _linked.Add(webhook);
    }

    internal void Unlink(EmulatorWebhook webhook)
    {
        _linked.Remove(webhook);
        webhook.Filtered = null;
    }

    internal Task<bool> ChallengeAsync(EmulatorApp app, string url, CancellationToken cancellationToken) => _sender.ChallengeAsync(app, url, cancellationToken);

    internal void Replay(EmulatorWebhook webhook, DateTimeOffset from, DateTimeOffset to)
    {
        void Again(byte[] body) => Send(webhook, body);
        foreach (StateEvent happened in _state.Streams.Between(from, to))
        {
            foreach (EmulatorUser user in AccountMessages.Concerned(happened, _state).Where(webhook.Subscribers.Contains))
            {
                if (AccountMessages.Of(webhook.App, user, happened, _state) is { } body)
                    Again(body);
            }

            foreach ((_, byte[] message) in _state.Activities.Messages(happened, one => one.WebhookId == webhook.Id))
                Again(message);
            webhook.Filtered?.Tell(happened, Again);
        }
    }

    private void Tell(StateEvent happened)
    {
        if (!_index.IsEmpty)
            TellAccounts(happened);
        foreach ((ActivitySubscription one, byte[] message) in _state.Activities.Messages(happened, static one => one.WebhookId is not null))
        {
            if (_webhooks.TryGetValue(one.WebhookId!.Value, out EmulatorWebhook? webhook) && webhook.IsValid)
                Send(webhook, message);
        }

        foreach (EmulatorWebhook webhook in _linked)
        {
            if (webhook.IsValid)
                webhook.Filtered!.Tell(happened, body => Send(webhook, body));
        }
    }

    private void TellAccounts(StateEvent happened)
    {
        foreach (EmulatorUser user in AccountMessages.Concerned(happened, _state))
        {
            foreach (AccountSubscribers subscribers in _index.Of(user))
                TellAccount(subscribers, user, happened);
        }
    }

    /// <summary>However many webhooks an environment has, what they are told is written once.</summary>
    private void TellAccount(AccountSubscribers subscribers, EmulatorUser user, StateEvent happened)
    {
        if (subscribers.Webhooks.Exists(static webhook => webhook.IsValid) && AccountMessages.Of(subscribers.App, user, happened, _state) is { } body)
        {
            foreach (EmulatorWebhook webhook in subscribers.Webhooks)
            {
                if (webhook.IsValid)
                    Send(webhook, body);
            }
        }

        if (happened is AccessRevoked { Token.App: var app } && app == subscribers.App && _state.Apps.TokenOf(app, user) is null)
            subscribers.Remove(user);
    }

    private void Send(EmulatorWebhook webhook, byte[] body) => webhook.Last = DeliverAsync(webhook.Last, webhook, body);

    /// <summary>One behind the other, so that order is kept.</summary>
    private async Task DeliverAsync(Task before, EmulatorWebhook webhook, byte[] body)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        EmulatorDelivery done = await _sender.DeliverAsync(webhook, body, Retries).ConfigureAwait(false);
        lock (_state.Services.Gate)
            _deliveries.Add(done);
    }
}
