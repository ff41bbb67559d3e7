namespace TwitterSdk.AspNetCore.Webhooks;

/// <summary>Remembers which deliveries were handled, so that each is handled once. Register your own to share it between servers.</summary>
public interface IWebhookDeduplication
{
    /// <summary>Claims a delivery before it is handled.</summary>
    /// <param name="deliveryId">Names the delivery: the same for each try of the vendor.</param>
    /// <param name="cancellationToken">The vendor no longer waits.</param>
    /// <returns>Whether to handle it. After <see cref="WebhookClaim.Handle"/>, one of the methods below is called.</returns>
    ValueTask<WebhookClaim> ClaimAsync(string deliveryId, CancellationToken cancellationToken);

    /// <summary>The claimed delivery was handled: the next one with its id is a duplicate.</summary>
    ValueTask CompleteAsync(string deliveryId, CancellationToken cancellationToken);

    /// <summary>The delivery was not handled after all: the next one with its id is to be.</summary>
    ValueTask ReleaseAsync(string deliveryId, CancellationToken cancellationToken);
}
