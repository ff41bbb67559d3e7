namespace TwitterSdk.Emulator.Webhooks;

/// <summary>Why an address is not registered.</summary>
internal enum WebhookRefusal
{
    Address,
    Duplicate,
    TooMany,
    Challenge,
}
