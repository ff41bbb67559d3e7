namespace TwitterSdk.Twitch.EventSub;

/// <summary>How a shard of a conduit is served.</summary>
public sealed record EventSubShard
{
    private EventSubShard()
    {
    }

    /// <summary>By a websocket of this process.</summary>
    public static EventSubShard WebSocket { get; } = new();

    /// <summary>Where its webhook is; null for a websocket.</summary>
    public Uri? Callback { get; private init; }

    internal string? Secret { get; private init; }

    /// <summary>By a webhook, here or elsewhere; <c>MapTwitchEventSub</c> makes one.</summary>
    /// <param name="callback">Where it is: an https address on port 443.</param>
    /// <param name="secret">The key of the signatures: 10 to 100 ASCII characters.</param>
    public static EventSubShard Webhook(Uri callback, string secret)
    {
        SubscriptionTransport checkedTransport = SubscriptionTransport.Webhook(callback, secret);
        return new EventSubShard { Callback = callback, Secret = checkedTransport.Secret };
    }

    /// <summary>The kind and the callback, no secret.</summary>
    public override string ToString() => Callback is null ? "websocket" : $"webhook {Callback}";
}
