namespace TwitterSdk.Webhooks;

/// <summary>The APIs with which webhooks are registered.</summary>
public enum TwitterWebhookProduct
{
    /// <summary>The premium Account Activity API v1.1, by development environment.</summary>
    Premium,

    /// <summary>The enterprise Account Activity API v1.1.</summary>
    Enterprise,

    /// <summary>API v2.</summary>
    V2,
}
