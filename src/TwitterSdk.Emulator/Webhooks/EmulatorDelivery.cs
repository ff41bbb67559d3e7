namespace TwitterSdk.Emulator.Webhooks;

/// <summary>What became of one delivery.</summary>
/// <param name="Webhook">Where to.</param>
/// <param name="Body">What was sent.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Status">The last HTTP status; null when there was no answer.</param>
public sealed record EmulatorDelivery(EmulatorWebhook Webhook, string Body, int Attempts, int? Status)
{
    /// <summary>Whether it was taken in the end.</summary>
    public bool IsTaken => Status is >= 200 and < 300;
}
