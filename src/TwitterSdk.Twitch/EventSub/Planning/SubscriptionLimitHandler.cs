using TwitterSdk.Core.Errors;
using TwitterSdk.Twitch.EventSub.Errors;

namespace TwitterSdk.Twitch.EventSub.Planning;

/// <summary>Tells a full house from a rate limit: both are 429, and only the second one passes.</summary>
internal sealed class SubscriptionLimitHandler : IApiErrorHandler
{
    public static SubscriptionLimitHandler Instance { get; } = new();

    public ValueTask<ErrorDecision> HandleAsync(ApiErrorContext context, CancellationToken cancellationToken)
    {
        if (context.Exception is TwitchTooManyRequestsException { Failure: var failure } refused && LimitOf(refused.Message) is { } limit)
            throw new EventSubLimitException(failure, limit);
        return new(ErrorDecision.Pass);
    }

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
