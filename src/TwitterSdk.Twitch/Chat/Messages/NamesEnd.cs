namespace TwitterSdk.Twitch.Chat.Messages;

/// <summary><c>366</c>: there are no more <see cref="Names"/> of a channel to come.</summary>
public sealed record NamesEnd : ChannelMessage;
