using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Errors;
using TwitterSdk.Core.Http;
using TwitterSdk.Core.Paging;
using TwitterSdk.Twitch.Auth;

namespace TwitterSdk.Twitch.EventSub.Planning;

/// <summary>Brings the subscriptions of one transport to what is planned.</summary>
internal sealed class PlanSync
{
    private readonly EventSubPlan _plan;
    private readonly SubscriptionTransport _transport;
    private readonly SubscriptionsClient _client;
    private readonly List<EventSubSubscription> _created = [];
    private readonly List<EventSubSubscription> _deleted = [];
    private readonly List<EventSubFailure> _failed = [];
    private int? _totalCost;
    private int? _maxTotalCost;

    /// <exception cref="AuthException">The client lacks the kind of token that the transport needs.</exception>
    public PlanSync(ApiConnection api, EventSubPlan plan, SubscriptionTransport transport)
    {
        _plan = plan;
        _transport = transport;
        bool isSocket = transport.Method == TransportMethod.Websocket;
        _client = new SubscriptionsClient(SchemeCredentials.Restrict(api, isSocket ? AuthScheme.OAuth2 : AuthScheme.App, $"EventSub over a {transport.Method}"));
    }

    public async Task<EventSubChanges> RunAsync(CancellationToken cancellationToken)
    {
        var present = new HashSet<string>(StringComparer.Ordinal);
        foreach (EventSubSubscription subscription in await ListAsync(cancellationToken).ConfigureAwait(false))
        {
            bool isOurs = subscription.Transport.LeadsTo(_transport);
            if (isOurs && IsAlive(subscription) && _plan.ByKey.ContainsKey(KeyOf(subscription)) && present.Add(KeyOf(subscription)))
                continue;

            // The dead ones of earlier sessions count against the limits just as well.
            if (isOurs || (_transport.Method == TransportMethod.Websocket && subscription.Transport.Method == TransportMethod.Websocket && !IsAlive(subscription)))
                await DeleteAsync(subscription, cancellationToken).ConfigureAwait(false);
        }

        int kept = present.Count;
        foreach ((string key, PlannedSubscription planned) in _plan.ByKey)
        {
            if (!present.Contains(key) && await CreateAsync(planned, cancellationToken).ConfigureAwait(false))
                kept++;
        }

        return new EventSubChanges { Created = _created, Deleted = _deleted, Failed = _failed, Kept = kept, TotalCost = _totalCost, MaxTotalCost = _maxTotalCost };
    }

    private static bool IsAlive(EventSubSubscription subscription) =>
        subscription.Status == SubscriptionStatus.Enabled || subscription.Status == SubscriptionStatus.WebhookCallbackVerificationPending;

    private static string KeyOf(EventSubSubscription subscription) => SubscriptionKey.Of(subscription.Type, subscription.Version, subscription.Condition);

    // All of them first: deleting while walking would move what is still to come.
    private async Task<List<EventSubSubscription>> ListAsync(CancellationToken cancellationToken)
    {
        List<EventSubSubscription> all = [];
        var request = new SubscriptionsRequest { ConduitId = _transport.Method == TransportMethod.Conduit ? _transport.ConduitId : null };
        await foreach (Page<SubscriptionPage, EventSubSubscription> page in _client.EnumerateAsync(request, cancellationToken).AsPages(cancellationToken).ConfigureAwait(false))
        {
            all.AddRange(page.Items);
            (_totalCost, _maxTotalCost) = (page.Response.TotalCost, page.Response.MaxTotalCost);
        }

        return all;
    }

    private async Task DeleteAsync(EventSubSubscription subscription, CancellationToken cancellationToken)
    {
        try
        {
            await _client.DeleteAsync(subscription.Id, cancellationToken).ConfigureAwait(false);
        }
        catch (TwitchNotFoundException)
        {
            // Somebody else, or Twitch itself, was faster.
        }

        _deleted.Add(subscription);
    }

    /// <returns>True when it was there already.</returns>
    private async Task<bool> CreateAsync(PlannedSubscription planned, CancellationToken cancellationToken)
    {
        try
        {
            CreatedSubscriptionList answer = await _client.CreateAsync(planned.Over(_transport), cancellationToken).ConfigureAwait(false);
            _created.AddRange(answer.Data);
            (_totalCost, _maxTotalCost) = (answer.TotalCost, answer.MaxTotalCost);
            return false;
        }
        catch (TwitchConflictException)
        {
            return true;
        }
        catch (Exception reason) when (reason is ApiTransportException or ApiTimeoutException or ApiException and not TwitchUnauthorizedException)
        {
            // One that cannot be made must not keep the others from being made.
            _failed.Add(new EventSubFailure(planned, reason));
            return false;
        }
    }
}
