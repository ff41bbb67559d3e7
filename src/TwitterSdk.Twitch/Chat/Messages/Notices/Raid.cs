namespace TwitterSdk.Twitch.Chat.Messages.Notices;

/// <summary><c>raid</c>: another channel sends its viewers over.</summary>
public sealed record Raid : UserNotice
{
    /// <summary><c>msg-param-login</c>: the channel they come from.</summary>
    public string FromLogin { get; init; } = "";

    /// <summary><c>msg-param-displayName</c>.</summary>
    public string FromDisplayName { get; init; } = "";

    /// <summary><c>msg-param-viewerCount</c>: how many come.</summary>
    public int ViewerCount { get; init; }

    /// <summary><c>msg-param-profileImageURL</c>.</summary>
    public string? ProfileImageUrl { get; init; }
}
