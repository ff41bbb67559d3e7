namespace TwitterSdk.Twitch.Chat.Messages;

/// <summary><c>RECONNECT</c>: the server is about to go. The client opens another connection by itself before it leaves this one.</summary>
public sealed record Reconnect : ChatMessage;
