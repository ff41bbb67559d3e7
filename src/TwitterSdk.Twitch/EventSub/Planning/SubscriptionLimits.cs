using System.Net;
using TwitterSdk.Core.Errors;
using TwitterSdk.Twitch.EventSub.Errors;

namespace TwitterSdk.Twitch.EventSub.Planning;

/// <summary>Tells a full house from a rate limit: both are 429, and only the second one passes.</summary>
internal static class SubscriptionLimits
{
    private const string Create = "Subscriptions.Create";

    /// <summary>The exception of a failure, as the specs say unless there is no room for a subscription.</summary>
    public static ApiException CreateException(ApiFailure failure) =>
        failure is { Status: HttpStatusCode.TooManyRequests, Endpoint: Create, Errors: [{ Message: { } message }, ..] } && LimitOf(message) is { } limit
            ? new EventSubLimitException(failure, limit)
            : TwitchErrors.Create(failure);

    private static EventSubLimit? LimitOf(string message)
    {
        if (Has("cost"))
            return EventSubLimit.Cost;
        if (Has("type and condition"))
            return EventSubLimit.SameSubscription;
        if (Has("websocket transports"))
            return EventSubLimit.Connections;
        if (Has("per transport") || Has("per session") || Has("per connection"))
            return EventSubLimit.PerConnection;
        return Has("subscription") ? EventSubLimit.Unknown : null;

        bool Has(string words) => message.Contains(words, StringComparison.OrdinalIgnoreCase);
    }
}
