namespace TwitterSdk.Twitch.Chat.Messages;

/// <summary>A reply with a number: <c>001</c> to <c>004</c>, <c>372</c>, <c>375</c> and <c>376</c> after signing in, <c>421</c> for a command that is not known.</summary>
/// <param name="Number">The number.</param>
/// <param name="Parameters">What stands behind it.</param>
public sealed record NumericReply(int Number, IReadOnlyList<string> Parameters) : ChatMessage;
