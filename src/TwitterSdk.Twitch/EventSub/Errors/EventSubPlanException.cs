namespace TwitterSdk.Twitch.EventSub.Errors;

/// <summary>Some subscriptions could not be made.</summary>
/// <param name="changes">What was done, and what failed.</param>
public sealed class EventSubPlanException(EventSubChanges changes)
    : EventSubException(Describe(changes ?? throw new ArgumentNullException(nameof(changes))), changes.Failed is [var first, ..] ? first.Reason : null)
{
    /// <summary>What was done, and what failed.</summary>
    public EventSubChanges Changes => changes;

    private static string Describe(EventSubChanges changes) => changes.Failed is [var first, ..]
        ? $"{changes.Failed.Count} of the planned subscriptions could not be made; {first.Subscription.Topic}: {first.Reason.Message}"
        : "All is as planned.";
}
