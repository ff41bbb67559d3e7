namespace TwitterSdk.Twitch.EventSub;

/// <summary>How it is with a websocket.</summary>
public enum EventSubStatus
{
    /// <summary>Not begun.</summary>
    Idle,

    /// <summary>It is being opened.</summary>
    Connecting,

    /// <summary>Twitch greeted; subscriptions are being made.</summary>
    Connected,

    /// <summary>It is open, and what is planned is subscribed to as far as Twitch allows.</summary>
    Subscribed,

    /// <summary>It ended, and waits for the next try.</summary>
    Reconnecting,

    /// <summary>It is over.</summary>
    Closed,
}
