namespace TwitterSdk.Twitch.Chat.Messages;

/// <summary>A line with a command that this version does not know, or without what the command needs. Its tags are in <see cref="ChatMessage.UnknownTags"/>.</summary>
/// <param name="Prefix">Who it comes from; empty where it is not told.</param>
/// <param name="Command">The command.</param>
/// <param name="Parameters">What stands behind it.</param>
public sealed record UnknownMessage(string Prefix, string Command, IReadOnlyList<string> Parameters) : ChatMessage;
