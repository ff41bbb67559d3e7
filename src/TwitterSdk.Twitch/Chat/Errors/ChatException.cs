namespace TwitterSdk.Twitch.Chat.Errors;

/// <summary>Chat refused something, or cannot be reached. Never tells a secret.</summary>
/// <param name="message">What went wrong, and what would help.</param>
/// <param name="innerException">What lies under it.</param>
public class ChatException(string message, Exception? innerException = null) : Exception(message, innerException);
