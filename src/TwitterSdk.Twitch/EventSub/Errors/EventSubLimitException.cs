using TwitterSdk.Core.Errors;

namespace TwitterSdk.Twitch.EventSub.Errors;

/// <summary>There is no room for another subscription. Waiting does not help, as it does with a rate limit.</summary>
public sealed class EventSubLimitException : TwitchException
{
    /// <param name="failure">What is known of the call.</param>
    /// <param name="limit">Which limit.</param>
    public EventSubLimitException(ApiFailure failure, EventSubLimit limit)
        : base(failure, ApiErrorKind.UsageCap, CureOf(limit)) => Limit = limit;

    /// <summary>Which limit.</summary>
    public EventSubLimit Limit { get; }

    private static string CureOf(EventSubLimit limit) => limit switch
    {
        EventSubLimit.Cost => "Let the users of the conditions sign in to the app, for then subscriptions cost nothing; or use webhooks or a conduit, which may cost more.",
        EventSubLimit.SameSubscription => "Delete one of the others with the same type and condition, or share it.",
        EventSubLimit.Connections => "Close one of the user's other websockets, or use a conduit.",
        EventSubLimit.PerConnection => "Spread the subscriptions over several websockets, or use a conduit.",
        _ => "Delete subscriptions that are not needed.",
    };
}
