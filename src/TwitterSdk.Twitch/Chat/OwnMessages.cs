namespace TwitterSdk.Twitch.Chat;

/// <summary>How a client sees its own messages, which the server does not send back over the connection they came by.</summary>
public enum OwnMessages
{
    /// <summary>Two connections: one reads and so sees everything with ids, badges and emotes; the other one sends.</summary>
    SecondConnection,

    /// <summary>One connection; the client makes a copy of each sent message itself, from what it knows of its user, without an id.</summary>
    LocalEcho,

    /// <summary>One connection; own messages are not seen.</summary>
    Hidden,
}
