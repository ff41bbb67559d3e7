using TwitterSdk.V2;

namespace TwitterSdk.Webhooks;

/// <summary>Something happened that was subscribed to (X Activity, API v2).</summary>
/// <param name="Message">What happened.</param>
public sealed record ActivityWebhook(ActivityMessage Message) : TwitterWebhookEvent
{
    /// <inheritdoc/>
    public override string Kind => Message.Data?.EventType?.ToString() ?? "Activity";
}
