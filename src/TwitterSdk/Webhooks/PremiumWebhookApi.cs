using TwitterSdk.V1;

namespace TwitterSdk.Webhooks;

/// <summary>Webhooks of one development environment of the premium API.</summary>
internal sealed class PremiumWebhookApi(ITwitterClient client, string environment) : IWebhookApi
{
    private readonly IAccountActivityClient _api = client.V1.AccountActivity;

    public async Task<IReadOnlyList<RegisteredWebhook>> ListAsync(CancellationToken cancellationToken) =>
        [.. (await _api.PremiumGetEnvironmentWebhooksAsync(environment, cancellationToken).ConfigureAwait(false)).Select(Of)];

    public async Task<RegisteredWebhook> RegisterAsync(string url, CancellationToken cancellationToken) =>
        Of(await _api.PremiumRegisterWebhookAsync(environment, url, cancellationToken).ConfigureAwait(false));

    public Task RevalidateAsync(WebhookId id, CancellationToken cancellationToken) => _api.PremiumTriggerCrcAsync(environment, id, cancellationToken);

    public Task DeleteAsync(WebhookId id, CancellationToken cancellationToken) => _api.PremiumDeleteWebhookAsync(environment, id, cancellationToken);

    public async Task<IReadOnlyCollection<UserId>> ListSubscribersAsync(WebhookId id, CancellationToken cancellationToken) =>
        [.. (await _api.PremiumListSubscriptionsAsync(environment, cancellationToken).ConfigureAwait(false)).Subscriptions.Select(subscription => subscription.UserId)];

    public Task SubscribeAsync(WebhookId id, ITwitterClient user, CancellationToken cancellationToken) =>
        user.V1.AccountActivity.PremiumSubscribeAsync(environment, cancellationToken);

    public Task UnsubscribeAsync(WebhookId id, UserId user, CancellationToken cancellationToken) =>
        _api.PremiumUnsubscribeUserAsync(environment, user, cancellationToken);

    private static RegisteredWebhook Of(Webhook webhook) => new(webhook.Id, webhook.Url, webhook.Valid);
}
