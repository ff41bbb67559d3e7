namespace TwitterSdk.Twitch.Chat.Messages.Notices;

/// <summary><c>sub</c> and <c>resub</c>: somebody subscribed, or tells for how long.</summary>
public sealed record Subscribed : UserNotice
{
    /// <summary><c>msg-param-cumulative-months</c>: months in all.</summary>
    public int CumulativeMonths { get; init; }

    /// <summary><c>msg-param-streak-months</c>: months without a gap; null when the user does not want to share it.</summary>
    public int? StreakMonths { get; init; }

    /// <summary><c>msg-param-sub-plan</c>.</summary>
    public SubscriptionPlan Plan { get; init; }

    /// <summary><c>msg-param-sub-plan-name</c>: as the channel calls it.</summary>
    public string PlanName { get; init; } = "";

    /// <summary><c>msg-param-multimonth-duration</c>: months bought at once.</summary>
    public int BoughtMonths { get; init; }

    /// <summary><c>msg-param-multimonth-tenure</c>: which of the bought months it is, from 0.</summary>
    public int BoughtMonthsServed { get; init; }

    /// <summary>The gift that it was; null when the user pays.</summary>
    public ReceivedGift? Gift { get; init; }

    /// <summary>Whether it is not the first month.</summary>
    public bool IsRenewal => Kind == UserNoticeKind.Resub;
}
