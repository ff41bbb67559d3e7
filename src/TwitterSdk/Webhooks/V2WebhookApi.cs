#pragma warning disable CS0618 // Account Activity is deprecated, but it alone delivers what happens in accounts that are not public.
using TwitterSdk.V2;

namespace TwitterSdk.Webhooks;

/// <summary>Webhooks of API v2, with subscriptions to account activity.</summary>
internal sealed class V2WebhookApi(ITwitterClient client) : IWebhookApi
{
    private readonly IWebhooksClient _webhooks = client.V2.Webhooks;
    private readonly IAccountActivityClient _activity = client.V2.AccountActivity;

    public async Task<IReadOnlyList<RegisteredWebhook>> ListAsync(CancellationToken cancellationToken) =>
        [.. ((await _webhooks.ListAsync(cancellationToken).ConfigureAwait(false)).Data ?? []).Select(Of)];

    public async Task<RegisteredWebhook> RegisterAsync(string url, CancellationToken cancellationToken)
    {
        WebhookAnswer answer = await _webhooks.CreateAsync(url, cancellationToken).ConfigureAwait(false);
        return answer.Data is { } webhook ? Of(webhook) : throw new InvalidOperationException($"Twitter did not register the webhook: {answer.Errors?[0].Detail}");
    }

    public Task RevalidateAsync(WebhookId id, CancellationToken cancellationToken) => _webhooks.ValidateAsync(id, cancellationToken);

    public Task DeleteAsync(WebhookId id, CancellationToken cancellationToken) => _webhooks.DeleteAsync(id, cancellationToken);

    public async Task<IReadOnlyCollection<UserId>> ListSubscribersAsync(WebhookId id, CancellationToken cancellationToken)
    {
        AccountSubscriptionsAnswer answer = await _activity.ListSubscriptionsAsync(id, cancellationToken).ConfigureAwait(false);
        return [.. (answer.Data?.Subscriptions ?? []).Select(subscription => subscription.UserId).OfType<UserId>()];
    }

    public Task SubscribeAsync(WebhookId id, ITwitterClient user, CancellationToken cancellationToken) =>
        user.V2.AccountActivity.CreateSubscriptionAsync(id, cancellationToken);

    public Task UnsubscribeAsync(WebhookId id, UserId user, CancellationToken cancellationToken) =>
        _activity.DeleteSubscriptionAsync(id, user, cancellationToken);

    // What is not said to be switched off is on.
    private static RegisteredWebhook Of(Webhook webhook) => new(webhook.Id, webhook.Url ?? "", webhook.Valid ?? true);
}
