namespace TwitterSdk.Twitch.Chat.Messages.Notices;

/// <summary><c>announcement</c>: the broadcaster or a moderator announces something; it is in <see cref="UserNotice.Text"/>.</summary>
public sealed record Announcement : UserNotice
{
    /// <summary><c>msg-param-color</c>.</summary>
    public AnnouncementColor Color { get; init; }
}
