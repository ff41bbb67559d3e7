namespace TwitterSdk.Twitch.EventSub.Errors;

/// <summary>What subscriptions are limited by.</summary>
public enum EventSubLimit
{
    /// <summary>Twitch does not say which.</summary>
    Unknown,

    /// <summary>What all subscriptions cost together: 10 over websockets, 10,000 over webhooks, unless Twitch granted more.</summary>
    Cost,

    /// <summary>Three subscriptions of one type with one condition.</summary>
    SameSubscription,

    /// <summary>Three websockets with subscriptions for a user and an app.</summary>
    Connections,

    /// <summary>300 subscriptions for a websocket.</summary>
    PerConnection,
}
