namespace TwitterSdk.Twitch.Chat.Messages.Notices;

/// <summary><c>bitsbadgetier</c>: somebody earned a new badge for bits.</summary>
public sealed record BitsBadge : UserNotice
{
    /// <summary><c>msg-param-threshold</c>: the bits that it stands for.</summary>
    public int Threshold { get; init; }
}
