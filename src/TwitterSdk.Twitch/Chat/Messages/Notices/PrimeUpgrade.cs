namespace TwitterSdk.Twitch.Chat.Messages.Notices;

/// <summary><c>primepaidupgrade</c>: somebody pays on for a subscription that came with Prime.</summary>
public sealed record PrimeUpgrade : UserNotice
{
    /// <summary><c>msg-param-sub-plan</c>: what is paid now.</summary>
    public SubscriptionPlan Plan { get; init; }
}
