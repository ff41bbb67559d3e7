namespace TwitterSdk.Webhooks;

/// <summary>A webhook as an API tells of it.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Url">Where it delivers to.</param>
/// <param name="IsValid">Whether it is switched on.</param>
internal readonly record struct RegisteredWebhook(WebhookId Id, string Url, bool IsValid)
{
    public bool IsAt(Uri address) => Uri.TryCreate(Url, UriKind.Absolute, out Uri? own) && own == address;
}
