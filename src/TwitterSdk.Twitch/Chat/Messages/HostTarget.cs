namespace TwitterSdk.Twitch.Chat.Messages;

/// <summary><c>HOSTTARGET</c>: a channel showed another one, or stopped it. Gone since October 2022.</summary>
public sealed record HostTarget : ChannelMessage
{
    /// <summary>The channel that is shown; null when it ends.</summary>
    public string? Target { get; init; }

    /// <summary>How many watch; null where it is not told.</summary>
    public int? Viewers { get; init; }
}
