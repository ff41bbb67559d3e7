using TwitterSdk.Core.Http;
using TwitterSdk.Twitch.EventSub.Planning;

namespace TwitterSdk.Twitch.EventSub;

/// <summary>Subscriptions to events, and the conduits that carry them.</summary>
public sealed partial class TwitchEventSubClient
{
    private readonly ApiConnection _api;

    /// <param name="api">What calls are sent through.</param>
    public TwitchEventSubClient(ApiConnection api)
    {
        ArgumentNullException.ThrowIfNull(api);
        _api = api;
    }

    /// <inheritdoc/>
    public Task<EventSubChanges> SyncAsync(EventSubPlan plan, SubscriptionTransport transport, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(transport);
        return new PlanSync(_api, plan, transport).RunAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public EventSubListener Listen(EventSubPlan plan, EventSubListenerOptions? options = null) => new(_api, plan, options);

    /// <inheritdoc/>
    public EventSubConduit KeepConduit(EventSubPlan plan, EventSubConduitOptions? options = null) => new(_api, plan, options);
}
