namespace TwitterSdk.Twitch.EventSub;

/// <summary>Why Twitch closes a websocket.</summary>
public enum EventSubCloseCode
{
    /// <summary>In order.</summary>
    Normal = 1000,

    /// <summary>Something broke at Twitch.</summary>
    InternalServerError = 4000,

    /// <summary>Something was sent over the websocket; only pongs may be.</summary>
    ClientSentTraffic = 4001,

    /// <summary>A ping was not answered.</summary>
    FailedPingPong = 4002,

    /// <summary>Nothing was subscribed to within ten seconds.</summary>
    Unused = 4003,

    /// <summary>Twitch asked for another connection, and it did not come within 30 seconds.</summary>
    ReconnectExpired = 4004,

    /// <summary>A pause on the network.</summary>
    NetworkTimeout = 4005,

    /// <summary>A fault of the network.</summary>
    NetworkError = 4006,

    /// <summary>The address to reconnect to was wrong or used twice.</summary>
    InvalidReconnect = 4007,
}
