namespace TwitterSdk.V1;

/// <summary>Why the service closes a stream.</summary>
public enum DisconnectCode
{
    /// <summary>The stream's server is shut down.</summary>
    Shutdown = 1,

    /// <summary>The same stream was opened too often.</summary>
    DuplicateStream = 2,

    /// <summary>The owner of a site stream asked for it.</summary>
    ControlRequest = 3,

    /// <summary>Messages were taken too slowly.</summary>
    Stall = 4,

    /// <summary>The client had closed the connection.</summary>
    Normal = 5,

    /// <summary>The user's token was revoked.</summary>
    TokenRevoked = 6,

    /// <summary>The same credentials opened another connection, and the oldest was closed.</summary>
    AdminLogout = 7,

    /// <summary>A backfill with a negative count is at its end.</summary>
    MaxMessageLimit = 9,

    /// <summary>An error within the stream's server.</summary>
    StreamException = 10,

    /// <summary>The server's own source of messages fell silent.</summary>
    BrokerStall = 11,

    /// <summary>The server has too much to do.</summary>
    ShedLoad = 12,
}
