namespace TwitterSdk.Twitch.Chat;

/// <summary>Where chat is.</summary>
public static class TwitchChatServers
{
    /// <summary>TCP with TLS.</summary>
    public static Uri Tls { get; } = new("ircs://irc.chat.twitch.tv:6697");

    /// <summary>TCP without TLS: the token travels in the open.</summary>
    public static Uri Plain { get; } = new("irc://irc.chat.twitch.tv:6667");

    /// <summary>WebSocket with TLS, for networks that let nothing else through.</summary>
    public static Uri WebSocket { get; } = new("wss://irc-ws.chat.twitch.tv:443");
}
