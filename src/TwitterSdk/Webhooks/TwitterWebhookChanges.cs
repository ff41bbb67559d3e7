using TwitterSdk.V2;

namespace TwitterSdk.Webhooks;

/// <summary>What was done to make a registration as planned.</summary>
/// <param name="WebhookId">The webhook.</param>
public sealed record TwitterWebhookChanges(WebhookId WebhookId)
{
    /// <summary>It was registered anew.</summary>
    public bool Registered { get; init; }

    /// <summary>It had been switched off, and answered a challenge again.</summary>
    public bool Revalidated { get; init; }

    /// <summary>Users that were subscribed.</summary>
    public IReadOnlyList<UserId> Subscribed { get; init; } = [];

    /// <summary>Users that were unsubscribed.</summary>
    public IReadOnlyList<UserId> Unsubscribed { get; init; } = [];

    /// <summary>Subscriptions to X Activity that were made or changed.</summary>
    public IReadOnlyList<TwitterActivityWish> SubscribedActivities { get; init; } = [];

    /// <summary>Subscriptions to X Activity that were ended.</summary>
    public IReadOnlyList<SubscriptionId> EndedActivities { get; init; } = [];

    /// <summary>Webhooks at other addresses that were deleted.</summary>
    public IReadOnlyList<WebhookId> Deleted { get; init; } = [];

    /// <summary>Whether anything was to be done.</summary>
    public bool Any => Registered || Revalidated || Subscribed.Count > 0 || Unsubscribed.Count > 0 || Deleted.Count > 0
        || SubscribedActivities.Count > 0 || EndedActivities.Count > 0;
}
