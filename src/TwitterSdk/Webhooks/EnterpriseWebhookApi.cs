using TwitterSdk.V1;

namespace TwitterSdk.Webhooks;

/// <summary>Webhooks of the enterprise API.</summary>
internal sealed class EnterpriseWebhookApi(ITwitterClient client) : IWebhookApi
{
    private readonly IAccountActivityClient _api = client.V1.AccountActivity;

    public async Task<IReadOnlyList<RegisteredWebhook>> ListAsync(CancellationToken cancellationToken) =>
        [.. (await _api.EnterpriseGetWebhooksAsync(cancellationToken).ConfigureAwait(false)).Select(Of)];

    public async Task<RegisteredWebhook> RegisterAsync(string url, CancellationToken cancellationToken) =>
        Of(await _api.EnterpriseRegisterWebhookAsync(url, cancellationToken).ConfigureAwait(false));

    public Task RevalidateAsync(WebhookId id, CancellationToken cancellationToken) => _api.EnterpriseTriggerCrcAsync(id, cancellationToken);

    public Task DeleteAsync(WebhookId id, CancellationToken cancellationToken) => _api.EnterpriseDeleteWebhookAsync(id, cancellationToken);

    public async Task<IReadOnlyCollection<UserId>> ListSubscribersAsync(WebhookId id, CancellationToken cancellationToken) =>
        [.. (await _api.EnterpriseListSubscriptionsAsync(id, cancellationToken).ConfigureAwait(false)).Subscriptions.Select(subscription => subscription.UserId)];

    public Task SubscribeAsync(WebhookId id, ITwitterClient user, CancellationToken cancellationToken) =>
        user.V1.AccountActivity.EnterpriseSubscribeAsync(id, cancellationToken);

    public Task UnsubscribeAsync(WebhookId id, UserId user, CancellationToken cancellationToken) =>
        _api.EnterpriseUnsubscribeUserAsync(id, user, cancellationToken);

    private static RegisteredWebhook Of(Webhook webhook) => new(webhook.Id, webhook.Url, webhook.Valid);
}
