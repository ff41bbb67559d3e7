namespace TwitterSdk.Twitch.Chat.Messages.Notices;

/// <summary>A notice of a kind that this version does not know. Its parameters are in <see cref="ChatMessage.UnknownTags"/>.</summary>
public sealed record OtherNotice : UserNotice;
