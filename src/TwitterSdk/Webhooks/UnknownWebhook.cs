using TwitterSdk.Core.Json;

namespace TwitterSdk.Webhooks;

/// <summary>A delivery that fits nothing known to this version.</summary>
/// <param name="Json">The body as it came.</param>
public sealed record UnknownWebhook(JsonRaw Json) : TwitterWebhookEvent
{
    /// <inheritdoc/>
    public override string Kind => "Unknown";
}
