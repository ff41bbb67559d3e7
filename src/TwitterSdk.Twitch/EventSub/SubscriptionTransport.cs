namespace TwitterSdk.Twitch.EventSub;

/// <content>The three ways.</content>
public sealed partial record SubscriptionTransport
{
    /// <summary>Over a websocket; needs a user's token.</summary>
    /// <param name="sessionId">The session, as its welcome named it.</param>
    public static SubscriptionTransport WebSocket(string sessionId) => new() { Method = TransportMethod.Websocket, SessionId = sessionId };

    /// <summary>To a webhook; needs the app's token.</summary>
    /// <param name="callback">Where it is: an https address on port 443.</param>
    /// <param name="secret">The key of the signatures: 10 to 100 ASCII characters.</param>
    public static SubscriptionTransport Webhook(Uri callback, string secret)
    {
        ArgumentNullException.ThrowIfNull(callback);
        if (secret is not { Length: >= 10 and <= 100 } || !System.Text.Ascii.IsValid(secret))
            throw new ArgumentException("The secret must have 10 to 100 ASCII characters; Twitch takes no other.", nameof(secret));
        return new() { Method = TransportMethod.Webhook, Callback = callback.OriginalString, Secret = secret };
    }

    /// <summary>Through a conduit; needs the app's token.</summary>
    /// <param name="id">The conduit.</param>
    public static SubscriptionTransport Conduit(ConduitId id) => new() { Method = TransportMethod.Conduit, ConduitId = id };

    /// <summary>Whether it leads to the same place; the secret of a webhook is never told back, and does not count.</summary>
    internal bool LeadsTo(SubscriptionTransport other) =>
        Method == other.Method
        && (Method == TransportMethod.Websocket ? SessionId == other.SessionId
            : Method == TransportMethod.Conduit ? ConduitId == other.ConduitId
            : string.Equals(Callback, other.Callback, StringComparison.Ordinal));
}
