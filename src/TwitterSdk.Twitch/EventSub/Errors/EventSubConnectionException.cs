namespace TwitterSdk.Twitch.EventSub.Errors;

/// <summary>A websocket of EventSub that could not be opened, or ended.</summary>
/// <param name="loss">How it ended.</param>
/// <param name="message">What happened, and what would help.</param>
/// <param name="innerException">What lies under it.</param>
public sealed class EventSubConnectionException(EventSubLoss loss, string message, Exception? innerException = null) : EventSubException(message, innerException)
{
    /// <summary>How it ended.</summary>
    public EventSubLoss Loss => loss;
}
