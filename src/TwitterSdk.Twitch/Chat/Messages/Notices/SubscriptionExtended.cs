namespace TwitterSdk.Twitch.Chat.Messages.Notices;

/// <summary><c>extendsub</c>: somebody extended a subscription.</summary>
public sealed record SubscriptionExtended : UserNotice
{
    /// <summary><c>msg-param-cumulative-months</c>: months in all.</summary>
    public int CumulativeMonths { get; init; }

    /// <summary><c>msg-param-sub-benefit-end-month</c>: the month in which it ends, 1 to 12.</summary>
    public int EndMonth { get; init; }

    /// <summary><c>msg-param-sub-plan</c>.</summary>
    public SubscriptionPlan Plan { get; init; }
}
