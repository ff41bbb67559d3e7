namespace TwitterSdk.Twitch.EventSub;

/// <summary>How a websocket ended.</summary>
/// <param name="Kind">How.</param>
/// <param name="Code">The code that it was closed with; null when it was not closed.</param>
public readonly record struct EventSubLoss(EventSubLossKind Kind, EventSubCloseCode? Code = null);
