using TwitterSdk.Twitch.Chat.Irc;

namespace TwitterSdk.Twitch.Chat;

/// <summary>Sees a line while it is read. It must be quick, and keep nothing of the line but copies.</summary>
/// <param name="line">The line.</param>
public delegate void IrcLineHandler(IrcLine line);
