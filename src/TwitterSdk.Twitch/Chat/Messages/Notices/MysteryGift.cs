namespace TwitterSdk.Twitch.Chat.Messages.Notices;

/// <summary><c>submysterygift</c> and <c>anonsubmysterygift</c>: somebody gives subscriptions to the community. A <see cref="SubscriptionGift"/> for each follows.</summary>
public sealed record MysteryGift : UserNotice
{
    /// <summary><c>msg-param-mass-gift-count</c>: how many.</summary>
    public int Count { get; init; }

    /// <summary><c>msg-param-sender-count</c>: gifts of the giver in this channel so far; 0 where it is not told.</summary>
    public int SenderCount { get; init; }

    /// <summary><c>msg-param-sub-plan</c>.</summary>
    public SubscriptionPlan Plan { get; init; }

    /// <summary><c>msg-param-origin-id</c>: the same for all its gifts.</summary>
    public string OriginId { get; init; } = "";

    /// <summary><c>msg-param-community-gift-id</c>.</summary>
    public string? CommunityGiftId { get; init; }

    /// <summary>Whether the giver wants to stay unknown.</summary>
    public bool IsAnonymous => Kind == UserNoticeKind.Anonsubmysterygift || Sender.Login == SubscriptionGift.AnonymousLogin;
}
