namespace TwitterSdk.Twitch.Chat.Messages.Notices;

/// <summary><c>subgift</c> and <c>anonsubgift</c>: somebody gave a subscription to somebody.</summary>
public sealed record SubscriptionGift : UserNotice
{
    /// <summary>Anonymous gifts come from a user of this login.</summary>
    public const string AnonymousLogin = "ananonymousgifter";

    /// <summary><c>msg-param-recipient-id</c>.</summary>
    public UserId RecipientId { get; init; }

    /// <summary><c>msg-param-recipient-user-name</c>.</summary>
    public string RecipientLogin { get; init; } = "";

    /// <summary><c>msg-param-recipient-display-name</c>.</summary>
    public string RecipientDisplayName { get; init; } = "";

    /// <summary><c>msg-param-months</c>: months that the receiver has been subscribed for.</summary>
    public int RecipientMonths { get; init; }

    /// <summary><c>msg-param-gift-months</c>: months given at once.</summary>
    public int GiftMonths { get; init; }

    /// <summary><c>msg-param-sender-count</c>: gifts of the giver in this channel so far; 0 where it is not told.</summary>
    public int SenderCount { get; init; }

    /// <summary><c>msg-param-sub-plan</c>.</summary>
    public SubscriptionPlan Plan { get; init; }

    /// <summary><c>msg-param-sub-plan-name</c>: as the channel calls it.</summary>
    public string PlanName { get; init; } = "";

    /// <summary><c>msg-param-origin-id</c>: the same for all gifts of one <see cref="MysteryGift"/>.</summary>
    public string OriginId { get; init; } = "";

    /// <summary><c>msg-param-community-gift-id</c>: the <see cref="MysteryGift"/> it belongs to; null for a single gift.</summary>
    public string? CommunityGiftId { get; init; }

    /// <summary><c>msg-param-fun-string</c>.</summary>
    public string? FunString { get; init; }

    /// <summary>Whether the giver wants to stay unknown.</summary>
    public bool IsAnonymous => Kind == UserNoticeKind.Anonsubgift || Sender.Login == AnonymousLogin;
}
