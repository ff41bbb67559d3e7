namespace TwitterSdk.Twitch.Chat.Messages.Notices;

/// <summary><c>unraid</c>: the channel called its raid off.</summary>
public sealed record Unraid : UserNotice;
