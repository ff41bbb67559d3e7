namespace TwitterSdk.Webhooks;

/// <summary>What all products that register webhooks can do.</summary>
internal interface IWebhookApi
{
    Task<IReadOnlyList<RegisteredWebhook>> ListAsync(CancellationToken cancellationToken);

    Task<RegisteredWebhook> RegisterAsync(string url, CancellationToken cancellationToken);

    Task RevalidateAsync(WebhookId id, CancellationToken cancellationToken);

    Task DeleteAsync(WebhookId id, CancellationToken cancellationToken);

    Task<IReadOnlyCollection<UserId>> ListSubscribersAsync(WebhookId id, CancellationToken cancellationToken);

    /// <param name="id">The webhook.</param>
    /// <param name="user">A client that acts for the user.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task SubscribeAsync(WebhookId id, ITwitterClient user, CancellationToken cancellationToken);

    Task UnsubscribeAsync(WebhookId id, UserId user, CancellationToken cancellationToken);
}
