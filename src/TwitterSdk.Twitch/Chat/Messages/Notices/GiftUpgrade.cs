namespace TwitterSdk.Twitch.Chat.Messages.Notices;

/// <summary><c>giftpaidupgrade</c> and <c>anongiftpaidupgrade</c>: somebody pays on for a subscription that was a gift.</summary>
public sealed record GiftUpgrade : UserNotice
{
    /// <summary><c>msg-param-sender-login</c>: the giver; null when unknown.</summary>
    public string? GiverLogin { get; init; }

    /// <summary><c>msg-param-sender-name</c>: the giver; null when unknown.</summary>
    public string? GiverDisplayName { get; init; }

    /// <summary><c>msg-param-promo-name</c>: the promotion it belongs to.</summary>
    public string? PromotionName { get; init; }

    /// <summary><c>msg-param-promo-gift-total</c>: gifts within the promotion.</summary>
    public int? PromotionTotal { get; init; }
}
