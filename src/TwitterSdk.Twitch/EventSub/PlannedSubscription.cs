namespace TwitterSdk.Twitch.EventSub;

/// <summary>Something to be subscribed to.</summary>
/// <param name="Topic">What.</param>
/// <param name="Condition">Where.</param>
public sealed record PlannedSubscription(EventSubTopic Topic, EventSubCondition Condition)
{
    internal NewSubscription Over(SubscriptionTransport transport) => new()
    {
        Type = Topic.Type,
        Version = Topic.Version,
        Condition = Condition,
        Transport = transport,

        // Drops come in batches only.
        IsBatchingEnabled = Topic == EventSubTopic.DropEntitlementGrant ? true : null,
    };
}
