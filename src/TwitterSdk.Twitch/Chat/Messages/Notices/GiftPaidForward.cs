namespace TwitterSdk.Twitch.Chat.Messages.Notices;

/// <summary><c>standardpayforward</c> and <c>communitypayforward</c>: somebody who got a gift gives one.</summary>
public sealed record GiftPaidForward : UserNotice
{
    /// <summary><c>msg-param-prior-gifter-anonymous</c>: the first giver wants to stay unknown.</summary>
    public bool IsPriorGiverAnonymous { get; init; }

    /// <summary><c>msg-param-prior-gifter-id</c>.</summary>
    public UserId PriorGiverId { get; init; }

    /// <summary><c>msg-param-prior-gifter-user-name</c>.</summary>
    public string PriorGiverLogin { get; init; } = "";

    /// <summary><c>msg-param-prior-gifter-display-name</c>.</summary>
    public string PriorGiverDisplayName { get; init; } = "";

    /// <summary><c>msg-param-recipient-id</c>; empty when the community is the receiver.</summary>
    public UserId RecipientId { get; init; }

    /// <summary><c>msg-param-recipient-user-name</c>; null when the community is the receiver.</summary>
    public string? RecipientLogin { get; init; }

    /// <summary><c>msg-param-recipient-display-name</c>; null when the community is the receiver.</summary>
    public string? RecipientDisplayName { get; init; }
}
