namespace TwitterSdk.Twitch.EventSub;

/// <content>What stands beside the payload: in the envelope of a websocket, in the headers of a webhook.</content>
public sealed partial record EventSubNotification
{
    /// <summary>Names the message: the same for each try of Twitch.</summary>
    public MessageId MessageId { get; init; }

    /// <summary>When it was first sent.</summary>
    public DateTimeOffset SentAt { get; init; }

    /// <summary><see cref="EventSubMessageType.Notification"/>, <see cref="EventSubMessageType.Revocation"/>, or what Twitch may add.</summary>
    public EventSubMessageType Kind { get; init; } = EventSubMessageType.Notification;

    /// <summary>True when the subscription ended: its status tells why, and there is no event.</summary>
    public bool IsRevocation => Kind == EventSubMessageType.Revocation;

    /// <summary>What was subscribed to.</summary>
    public EventSubTopic Topic => EventSubTopic.Of(Subscription.Type, Subscription.Version);

    internal static EventSubNotification Of(EventSubMessage message)
    {
        EventSubPayload payload = message.Payload;
        return new EventSubNotification
        {
            MessageId = message.Metadata.MessageId,
            SentAt = message.Metadata.MessageTimestamp,
            Kind = message.Metadata.MessageType,
            Subscription = payload.Subscription ?? new EventSubSubscription(),
            Event = payload.Event,
            Events = payload.Events,
            Extra = payload.Extra,
        };
    }
}
