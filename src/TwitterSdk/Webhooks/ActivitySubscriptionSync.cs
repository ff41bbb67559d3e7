using TwitterSdk.V2;

namespace TwitterSdk.Webhooks;

/// <summary>Makes the subscriptions to X Activity of one webhook as planned.</summary>
internal sealed class ActivitySubscriptionSync(IActivityClient api, WebhookId webhook)
{
    public async Task<TwitterWebhookChanges> RunAsync(TwitterWebhookPlan plan, TwitterWebhookChanges changes, CancellationToken cancellationToken)
    {
        if (plan.Activities.Count == 0 && !plan.RemoveOthers)
            return changes;
        var present = new Dictionary<(string, string, string, string), ActivitySubscription>();
        await foreach (ActivitySubscription subscription in api.EnumerateSubscriptionsAsync(cancellationToken).ConfigureAwait(false))
        {
            if (subscription is { EventType: { } kind, Filter: { } filter })
                present[KeyOf(kind, filter)] = subscription;
        }

        List<TwitterActivityWish> subscribed = [];
        foreach (TwitterActivityWish wish in plan.Activities)
        {
            present.Remove(KeyOf(wish.Kind, wish.Filter), out ActivitySubscription? known);
            if (await EnsureAsync(wish, known, cancellationToken).ConfigureAwait(false))
                subscribed.Add(wish);
        }

        List<SubscriptionId> ended = [];
        foreach (ActivitySubscription other in present.Values.Where(_ => plan.RemoveOthers))
        {
            if (other.WebhookId != webhook || other.SubscriptionId is not { } id)
                continue;
            await api.DeleteSubscriptionAsync(id, cancellationToken).ConfigureAwait(false);
            ended.Add(id);
        }

        return changes with { SubscribedActivities = subscribed, EndedActivities = ended };
    }

    private async Task<bool> EnsureAsync(TwitterActivityWish wish, ActivitySubscription? known, CancellationToken cancellationToken)
    {
        if (known is { SubscriptionId: { } id })
        {
            if (known.WebhookId == webhook && (known.Tag ?? "") == (wish.Tag ?? ""))
                return false;
            await api.UpdateSubscriptionAsync(id, new ActivityUpdateSubscriptionRequest { Tag = wish.Tag ?? "", WebhookId = webhook }, cancellationToken).ConfigureAwait(false);
            return true;
        }

        await api.CreateSubscriptionAsync(wish.Kind, wish.Filter, new ActivityCreateSubscriptionRequest { Tag = wish.Tag, WebhookId = webhook }, cancellationToken).ConfigureAwait(false);
        return true;
    }

    // Whoever has the same kind and filter is the same subscription: the service takes it once.
    private static (string, string, string, string) KeyOf(ActivityKind kind, ActivityFilter filter) =>
        (kind.Value, filter.UserId?.ToString() ?? "", filter.Keyword ?? "", filter.Direction?.Value ?? "");
}
