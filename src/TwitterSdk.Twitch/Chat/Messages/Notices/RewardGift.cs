namespace TwitterSdk.Twitch.Chat.Messages.Notices;

/// <summary><c>rewardgift</c>: somebody's cheer gave rewards to others.</summary>
public sealed record RewardGift : UserNotice
{
    /// <summary><c>msg-param-domain</c>: the event it belongs to.</summary>
    public string Domain { get; init; } = "";

    /// <summary><c>msg-param-selected-count</c>: how many users got something.</summary>
    public int SelectedCount { get; init; }

    /// <summary><c>msg-param-total-reward-count</c>: how many rewards in all.</summary>
    public int RewardCount { get; init; }

    /// <summary><c>msg-param-trigger-type</c>: what gave them, such as <c>CHEER</c>.</summary>
    public string TriggerType { get; init; } = "";

    /// <summary><c>msg-param-trigger-amount</c>: how much of it.</summary>
    public int TriggerAmount { get; init; }
}
