namespace TwitterSdk.Twitch;

/// <summary>Twitch's APIs, for calls that no spec describes.</summary>
public enum TwitchApi
{
    /// <summary>Today's: <c>api.twitch.tv/helix</c>.</summary>
    Helix,

    /// <summary>Kraken, version 3.</summary>
    Kraken,

    /// <summary>Kraken, version 5.</summary>
    KrakenV5,

    /// <summary>What Twitch's own pages called: <c>api.twitch.tv/api</c>.</summary>
    OldApi,

    /// <summary>The server of playlists: <c>usher.ttvnw.net/api</c>.</summary>
    Usher,

    /// <summary>What the chat servers told over HTTP: <c>tmi.twitch.tv</c>.</summary>
    Tmi,
}
