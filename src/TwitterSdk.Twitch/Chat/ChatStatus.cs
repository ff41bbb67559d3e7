namespace TwitterSdk.Twitch.Chat;

/// <summary>How it is with a connection.</summary>
public enum ChatStatus
{
    /// <summary>Not begun.</summary>
    Disconnected,

    /// <summary>It is being opened.</summary>
    Connecting,

    /// <summary>The server let the user in.</summary>
    Connected,

    /// <summary>It broke, or the server asked for another one; the client waits for the next try.</summary>
    Reconnecting,

    /// <summary>It is over: by request, by a refused login, or after too many tries.</summary>
    Closed,
}
