namespace TwitterSdk.Twitch.Chat.Messages;

/// <summary><c>PING</c>: the server asks whether the client is there. The client answers by itself.</summary>
/// <param name="Text">What it wants to have back.</param>
public sealed record Ping(string Text) : ChatMessage;
