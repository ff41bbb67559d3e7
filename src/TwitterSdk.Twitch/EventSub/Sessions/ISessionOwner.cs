namespace TwitterSdk.Twitch.EventSub.Sessions;

/// <summary>Who a session is kept for.</summary>
internal interface ISessionOwner
{
    /// <summary>A new session is there, without subscriptions. Works beside the reading, and is cancelled when the session ends.</summary>
    /// <exception cref="Exception">There is no point in going on.</exception>
    Task StartedAsync(EventSubSession session, CancellationToken cancellationToken);

    /// <summary>A notification, the first with its id. Reading waits for it.</summary>
    ValueTask DeliverAsync(EventSubNotification notification, CancellationToken cancellationToken);

    void StateChanged(EventSubState state);
}
