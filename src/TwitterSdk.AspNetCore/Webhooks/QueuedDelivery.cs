namespace TwitterSdk.AspNetCore.Webhooks;

/// <summary>A delivery that was answered and waits to be handled.</summary>
/// <param name="Vendor">Who sent it.</param>
/// <param name="Pattern">The webhook that it came to.</param>
/// <param name="Id">Under which it is marked as handled.</param>
/// <param name="Delivery">What to handle.</param>
internal sealed record QueuedDelivery(string Vendor, string Pattern, string Id, WebhookDelivery Delivery);
