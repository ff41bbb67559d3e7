namespace TwitterSdk.Twitch.Chat.Messages;

/// <summary>What was paid to pin a message.</summary>
/// <param name="Amount"><c>pinned-chat-paid-amount</c>, in the smallest unit of the currency.</param>
/// <param name="Currency"><c>pinned-chat-paid-currency</c>: ISO 4217.</param>
/// <param name="Exponent"><c>pinned-chat-paid-exponent</c>: how many digits are behind the point.</param>
/// <param name="Level"><c>pinned-chat-paid-level</c>.</param>
/// <param name="IsSystemMessage"><c>pinned-chat-paid-is-system-message</c>: the sender wrote no text.</param>
public sealed record HypeChat(int Amount, string Currency, int Exponent, HypeChatLevel Level, bool IsSystemMessage)
{
    /// <summary>The amount in whole units, such as 5.00 for 500 cents.</summary>
    public decimal Value => Amount / (decimal)Math.Pow(10, Math.Clamp(Exponent, 0, 9));
}
