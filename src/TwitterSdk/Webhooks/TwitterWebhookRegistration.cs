using TwitterSdk.Core.Errors;

namespace TwitterSdk.Webhooks;

/// <summary>Makes the registration of a webhook as it is planned.</summary>
public static class TwitterWebhookRegistration
{
    /// <summary>Sees to it that a webhook is registered, switched on, and subscribed to its users; changes only what differs.</summary>
    /// <param name="client">A client that acts for the app's owner, with the app's key and secret.</param>
    /// <param name="plan">How it shall be. The webhook must answer challenges already.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>What was changed.</returns>
    /// <exception cref="ArgumentException">The plan wishes for X Activity from an API that does not have it.</exception>
    /// <exception cref="ApiException">A call was refused; running it again goes on where it stopped.</exception>
    public static async Task<TwitterWebhookChanges> EnsureWebhookAsync(
        this ITwitterClient client, TwitterWebhookPlan plan, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.Activities.Count > 0 && plan.Product != TwitterWebhookProduct.V2)
            throw new ArgumentException("X Activity is delivered to webhooks of API v2 only. Plan one with TwitterWebhookPlan.V2.", nameof(plan));
        IWebhookApi api = plan.Product switch
        {
            TwitterWebhookProduct.Premium => new PremiumWebhookApi(client, plan.Environment!),
            TwitterWebhookProduct.Enterprise => new EnterpriseWebhookApi(client),
            _ => new V2WebhookApi(client),
        };
        IReadOnlyList<RegisteredWebhook> registered = await api.ListAsync(cancellationToken).ConfigureAwait(false);

        // First: where only so many webhooks may be, there must be room for ours.
        List<WebhookId> deleted = plan.RemoveOthers ? await DeleteOthersAsync(api, registered, plan.Address, cancellationToken).ConfigureAwait(false) : [];
        TwitterWebhookChanges changes = await EnsureRegisteredAsync(api, registered, plan.Address, cancellationToken).ConfigureAwait(false);
        changes = (await EnsureSubscribedAsync(api, client, plan, changes, cancellationToken).ConfigureAwait(false)) with { Deleted = deleted };
        return plan.Product == TwitterWebhookProduct.V2
            ? await new ActivitySubscriptionSync(client.V2.Activity, changes.WebhookId).RunAsync(plan, changes, cancellationToken).ConfigureAwait(false)
            : changes;
    }

    private static async Task<List<WebhookId>> DeleteOthersAsync(
        IWebhookApi api, IReadOnlyList<RegisteredWebhook> registered, Uri address, CancellationToken cancellationToken)
    {
        var deleted = new List<WebhookId>();
        foreach (RegisteredWebhook other in registered)
        {
            if (other.IsAt(address))
                continue;
            await api.DeleteAsync(other.Id, cancellationToken).ConfigureAwait(false);
            deleted.Add(other.Id);
        }

        return deleted;
    }

    private static async Task<TwitterWebhookChanges> EnsureRegisteredAsync(
        IWebhookApi api, IReadOnlyList<RegisteredWebhook> registered, Uri address, CancellationToken cancellationToken)
    {
        foreach (RegisteredWebhook webhook in registered)
        {
            if (!webhook.IsAt(address))
                continue;
            if (!webhook.IsValid)
                await api.RevalidateAsync(webhook.Id, cancellationToken).ConfigureAwait(false);
            return new TwitterWebhookChanges(webhook.Id) { Revalidated = !webhook.IsValid };
        }

        RegisteredWebhook made = await api.RegisterAsync(address.AbsoluteUri, cancellationToken).ConfigureAwait(false);
        return new TwitterWebhookChanges(made.Id) { Registered = true };
    }

    private static async Task<TwitterWebhookChanges> EnsureSubscribedAsync(
        IWebhookApi api, ITwitterClient client, TwitterWebhookPlan plan, TwitterWebhookChanges changes, CancellationToken cancellationToken)
    {
        IReadOnlyCollection<UserId> present = await api.ListSubscribersAsync(changes.WebhookId, cancellationToken).ConfigureAwait(false);
        var subscribed = new List<UserId>();
        foreach ((UserId user, Core.Auth.ApiCredentials credentials) in plan.Subscribers)
        {
            if (present.Contains(user))
                continue;
            await api.SubscribeAsync(changes.WebhookId, client.As(credentials), cancellationToken).ConfigureAwait(false);
            subscribed.Add(user);
        }

        var unsubscribed = new List<UserId>();
        foreach (UserId user in plan.RemoveOthers ? present : [])
        {
            if (plan.Subscribers.ContainsKey(user))
                continue;
            await api.UnsubscribeAsync(changes.WebhookId, user, cancellationToken).ConfigureAwait(false);
            unsubscribed.Add(user);
        }

        return changes with { Subscribed = subscribed, Unsubscribed = unsubscribed };
    }
}
