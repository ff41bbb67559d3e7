namespace TwitterSdk.Twitch.EventSub;

/// <summary>The ways in which a websocket ends.</summary>
public enum EventSubLossKind
{
    /// <summary>Twitch closed it.</summary>
    Closed,

    /// <summary>It broke.</summary>
    Broken,

    /// <summary>Nothing came for longer than Twitch promised.</summary>
    Silent,

    /// <summary>It could not be opened.</summary>
    Unreachable,

    /// <summary>It was opened, but Twitch did not greet in time.</summary>
    NoWelcome,
}
