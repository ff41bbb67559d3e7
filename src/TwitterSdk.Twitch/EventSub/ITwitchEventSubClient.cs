using TwitterSdk.Core.Auth;

namespace TwitterSdk.Twitch.EventSub;

/// <summary>Subscriptions to events, and the conduits that carry them. An interface, for tests that put something else in its place.</summary>
public partial interface ITwitchEventSubClient
{
    /// <summary>Brings the subscriptions of one transport to what is planned: makes those that are missing, and deletes those that are not planned or are dead.</summary>
    /// <param name="plan">What to be subscribed to.</param>
    /// <param name="transport">How events arrive; subscriptions that lead elsewhere are left alone.</param>
    /// <param name="cancellationToken">Stops between two calls.</param>
    /// <returns>What was done, and what failed; <see cref="EventSubChanges.ThrowIfFailed"/> throws that.</returns>
    /// <exception cref="AuthException">The client lacks the kind of token that the transport needs: a user's for a websocket, the app's for all else.</exception>
    /// <exception cref="TwitterSdk.Core.Errors.ApiException">What is there could not be read.</exception>
    Task<EventSubChanges> SyncAsync(EventSubPlan plan, SubscriptionTransport transport, CancellationToken cancellationToken = default);

    /// <summary>Listens over a websocket, as the user that the client calls as. Nothing happens until it is read or run.</summary>
    /// <param name="plan">What to be subscribed to.</param>
    /// <param name="options">How; as usual when left out.</param>
    EventSubListener Listen(EventSubPlan plan, EventSubListenerOptions? options = null);

    /// <summary>Keeps a conduit, as the app. Nothing happens until it is read or run.</summary>
    /// <param name="plan">What to be subscribed to.</param>
    /// <param name="options">How; as usual when left out: one websocket.</param>
    EventSubConduit KeepConduit(EventSubPlan plan, EventSubConduitOptions? options = null);
}
