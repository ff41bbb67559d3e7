namespace TwitterSdk.Twitch.Chat.Errors;

/// <summary>The server cannot be reached, or a connection broke.</summary>
/// <param name="message">What went wrong.</param>
/// <param name="innerException">What lies under it.</param>
public sealed class ChatConnectionException(string message, Exception? innerException = null) : ChatException(message, innerException);
