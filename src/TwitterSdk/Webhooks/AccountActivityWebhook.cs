using TwitterSdk.V1;

namespace TwitterSdk.Webhooks;

/// <summary>Something happened to the account of a user (Account Activity).</summary>
/// <param name="Activity">What happened.</param>
public sealed record AccountActivityWebhook(AccountActivityEvent Activity) : TwitterWebhookEvent
{
    /// <inheritdoc/>
    public override string Kind => Activity.GetType().Name;
}
