namespace TwitterSdk.Twitch.EventSub.Errors;

/// <summary>EventSub cannot do what was asked.</summary>
/// <param name="message">What, and what would help.</param>
/// <param name="innerException">What lies under it.</param>
public class EventSubException(string message, Exception? innerException = null) : Exception(message, innerException);
