namespace TwitterSdk.Twitch.EventSub;

/// <summary>A subscription that could not be made.</summary>
/// <param name="Subscription">Which.</param>
/// <param name="Reason">Why: an <see cref="Errors.EventSubLimitException"/> for want of room, a <see cref="TwitchForbiddenException"/> for want of a scope.</param>
public sealed record EventSubFailure(PlannedSubscription Subscription, Exception Reason)
{
    internal bool IsPassing => Reason is Core.Errors.ApiTransportException or Core.Errors.ApiTimeoutException
        or Core.Errors.ApiException { Kind: Core.Errors.ApiErrorKind.Server or Core.Errors.ApiErrorKind.RateLimit };
}
