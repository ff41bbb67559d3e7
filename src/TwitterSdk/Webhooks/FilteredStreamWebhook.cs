using TwitterSdk.V2;

namespace TwitterSdk.Webhooks;

/// <summary>A Tweet that matches a rule of the filtered stream, which is sent to a webhook (API v2).</summary>
/// <param name="Message">The Tweet, with the rules that it matches.</param>
public sealed record FilteredStreamWebhook(TweetMessage Message) : TwitterWebhookEvent
{
    /// <inheritdoc/>
    public override string Kind => "FilteredStream";
}
