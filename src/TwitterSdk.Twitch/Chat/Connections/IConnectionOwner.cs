using TwitterSdk.Twitch.Chat.Irc;
using TwitterSdk.Twitch.Chat.Messages;

namespace TwitterSdk.Twitch.Chat.Connections;

/// <summary>Takes what connections bring.</summary>
internal interface IConnectionOwner
{
    /// <summary>A line, before it is made into a message.</summary>
    void LineCame(ChatConnection connection, IrcLine line);

    /// <summary>A message.</summary>
    void MessageCame(ChatConnection connection, ChatMessage message);

    /// <summary>A new connection is signed in, and not in use yet.</summary>
    /// <param name="connection">The new one.</param>
    /// <param name="livingOne">The old one, which stays until this is done; null when it is gone.</param>
    Task PrepareAsync(ChatConnection connection, ChatConnection? livingOne);

    /// <summary>A prepared connection has taken over.</summary>
    void InUse(ChatConnection connection);

    /// <summary>How it is with a connection has changed.</summary>
    void StateChanged(ChatState state);
}
