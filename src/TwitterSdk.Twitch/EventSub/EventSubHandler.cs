namespace TwitterSdk.Twitch.EventSub;

/// <summary>Handles what EventSub tells, whichever way it comes: by websocket, webhook or conduit.</summary>
/// <remarks>
/// Name what you care for in the constructor, <c>On&lt;ChannelFollowEvent&gt;(Followed)</c>, or override the methods. Over a webhook, what
/// throws is delivered again; over a websocket it is told to the listener's error handlers.
/// </remarks>
public abstract class EventSubHandler
{
    private readonly Dictionary<Type, Func<EventSubEvent, EventSubNotification, CancellationToken, Task>> _handlers = [];

    /// <summary>Handles one notification by calling the methods below.</summary>
    /// <param name="notification">What was told.</param>
    /// <param name="cancellationToken">Stops the work, because the program ends.</param>
    public virtual Task HandleAsync(EventSubNotification notification, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notification);
        if (notification.IsRevocation)
            return OnRevocationAsync(notification, cancellationToken);
        return notification.Kind == EventSubMessageType.Notification
            ? OnNotificationAsync(notification, cancellationToken)
            : OnUnknownAsync(notification, cancellationToken);
    }

    /// <summary>Says what to do with the events of a kind. One handler for each kind; a second one takes the place of the first.</summary>
    /// <typeparam name="TEvent">The kind.</typeparam>
    /// <param name="handle">Gets the event, and the notification that it came in.</param>
    protected void On<TEvent>(Func<TEvent, EventSubNotification, CancellationToken, Task> handle)
        where TEvent : EventSubEvent
    {
        ArgumentNullException.ThrowIfNull(handle);
        _handlers[typeof(TEvent)] = (told, notification, cancellationToken) => handle((TEvent)told, notification, cancellationToken);
    }

    /// <summary>Something happened that was subscribed to. Calls what <see cref="On{TEvent}"/> named, once for each event of a batch.</summary>
    public virtual async Task OnNotificationAsync(EventSubNotification notification, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notification);
        if (notification.Event is { } single)
            await DispatchAsync(single, notification, cancellationToken).ConfigureAwait(false);
        if (notification.Events is not { } batch)
            return;
        foreach (DropEntitlementGrantEvent one in batch)
            await DispatchAsync(one, notification, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A subscription ended: its user is gone, took the access back, or a webhook failed too often. Its status tells.</summary>
    public virtual Task OnRevocationAsync(EventSubNotification notification, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>An event that no <see cref="On{TEvent}"/> named; of a kind that this version does not know it is an <see cref="UnknownEventSubEvent"/>.</summary>
    public virtual Task OnOtherEventAsync(EventSubEvent happened, EventSubNotification notification, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A message of a type that this version does not know.</summary>
    public virtual Task OnUnknownAsync(EventSubNotification notification, CancellationToken cancellationToken) => Task.CompletedTask;

    private Task DispatchAsync(EventSubEvent happened, EventSubNotification notification, CancellationToken cancellationToken) =>
        _handlers.TryGetValue(happened.GetType(), out var handle)
            ? handle(happened, notification, cancellationToken)
            : OnOtherEventAsync(happened, notification, cancellationToken);
}
