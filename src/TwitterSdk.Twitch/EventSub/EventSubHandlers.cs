namespace TwitterSdk.Twitch.EventSub;

/// <summary>A handler made of delegates: <c>new EventSubHandlers().On&lt;ChannelFollowEvent&gt;((follow, _) => ...)</c>.</summary>
public sealed class EventSubHandlers : EventSubHandler
{
    private Func<EventSubNotification, CancellationToken, Task>? _revocation;
    private Func<EventSubEvent, EventSubNotification, CancellationToken, Task>? _other;

    /// <summary>Says what to do with the events of a kind.</summary>
    /// <typeparam name="TEvent">The kind.</typeparam>
    /// <param name="handle">Gets the event, and the notification that it came in.</param>
    /// <returns>The same, for the next kind.</returns>
    public new EventSubHandlers On<TEvent>(Func<TEvent, EventSubNotification, CancellationToken, Task> handle)
        where TEvent : EventSubEvent
    {
        base.On(handle);
        return this;
    }

    /// <summary>Says what to do with the events of a kind.</summary>
    /// <typeparam name="TEvent">The kind.</typeparam>
    /// <param name="handle">Gets the event.</param>
    /// <returns>The same, for the next kind.</returns>
    public EventSubHandlers On<TEvent>(Func<TEvent, CancellationToken, Task> handle)
        where TEvent : EventSubEvent
    {
        ArgumentNullException.ThrowIfNull(handle);
        return On<TEvent>((happened, _, cancellationToken) => handle(happened, cancellationToken));
    }

    /// <summary>Says what to do when a subscription ended.</summary>
    /// <param name="handle">Gets the notification; the subscription's status tells why.</param>
    /// <returns>The same.</returns>
    public EventSubHandlers OnRevocation(Func<EventSubNotification, CancellationToken, Task> handle)
    {
        ArgumentNullException.ThrowIfNull(handle);
        _revocation = handle;
        return this;
    }

    /// <summary>Says what to do with all other events.</summary>
    /// <param name="handle">Gets the event, and the notification that it came in.</param>
    /// <returns>The same.</returns>
    public EventSubHandlers OnOther(Func<EventSubEvent, EventSubNotification, CancellationToken, Task> handle)
    {
        ArgumentNullException.ThrowIfNull(handle);
        _other = handle;
        return this;
    }

    /// <inheritdoc/>
    public override Task OnRevocationAsync(EventSubNotification notification, CancellationToken cancellationToken) =>
        _revocation?.Invoke(notification, cancellationToken) ?? Task.CompletedTask;

    /// <inheritdoc/>
    public override Task OnOtherEventAsync(EventSubEvent happened, EventSubNotification notification, CancellationToken cancellationToken) =>
        _other?.Invoke(happened, notification, cancellationToken) ?? Task.CompletedTask;
}
