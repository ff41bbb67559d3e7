namespace TwitterSdk.Twitch.EventSub;

/// <summary>Where notifications come from over websockets: an <see cref="EventSubListener"/> or an <see cref="EventSubConduit"/>.</summary>
public interface IEventSubSource
{
    /// <summary>How it is with the websocket; in a conduit, with the one of which something was heard last.</summary>
    EventSubState State { get; }

    /// <summary>Connects and subscribes, and hands out notifications until it is cancelled. What breaks comes back by itself.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="Errors.EventSubException">There is no point in going on: nothing can be subscribed to, or there were too many tries.</exception>
    /// <exception cref="Core.Auth.AuthException">The client lacks the kind of token that is needed, or the user has to sign in again.</exception>
    IAsyncEnumerable<EventSubNotification> ReadAllAsync(CancellationToken cancellationToken = default);

    /// <summary>The same, through a handler, one notification after the other. What it throws is told to <see cref="OnError"/>.</summary>
    /// <param name="handler">The handler.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="Errors.EventSubException">There is no point in going on.</exception>
    Task RunAsync(EventSubHandler handler, CancellationToken cancellationToken = default);

    /// <summary>Calls a handler whenever it is different with a websocket.</summary>
    /// <param name="handler">The handler; it must be quick.</param>
    /// <returns>Takes the handler away when it is disposed.</returns>
    IDisposable OnStateChanged(Action<EventSubState> handler);

    /// <summary>Calls a handler when a subscription could not be made, or an event handler threw.</summary>
    /// <param name="handler">The handler; it must be quick.</param>
    /// <returns>Takes the handler away when it is disposed.</returns>
    IDisposable OnError(Action<Exception> handler);
}
