namespace TwitterSdk.AspNetCore.Webhooks;

/// <summary>What to do with a delivery.</summary>
public enum WebhookClaim
{
    /// <summary>It is new: handle it.</summary>
    Handle,

    /// <summary>It was handled before: answer that all is well.</summary>
    Duplicate,

    /// <summary>It is being handled elsewhere: let the vendor ask again.</summary>
    Busy,
}
