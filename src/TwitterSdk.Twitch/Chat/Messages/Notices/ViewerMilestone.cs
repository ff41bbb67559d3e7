namespace TwitterSdk.Twitch.Chat.Messages.Notices;

/// <summary><c>viewermilestone</c>: a viewer reached something and shares it.</summary>
public sealed record ViewerMilestone : UserNotice
{
    /// <summary><c>msg-param-category</c>, such as <c>watch-streak</c>.</summary>
    public string Category { get; init; } = "";

    /// <summary><c>msg-param-id</c>.</summary>
    public string MilestoneId { get; init; } = "";

    /// <summary><c>msg-param-value</c>: for a streak, how many streams in a row.</summary>
    public int Value { get; init; }

    /// <summary><c>msg-param-copoReward</c>: channel points for it; null for none.</summary>
    public int? ChannelPoints { get; init; }
}
