namespace TwitterSdk.Twitch.Chat.Messages;

/// <summary><c>PONG</c>: the answer to a ping.</summary>
/// <param name="Text">What was sent with the ping.</param>
public sealed record Pong(string Text) : ChatMessage;
