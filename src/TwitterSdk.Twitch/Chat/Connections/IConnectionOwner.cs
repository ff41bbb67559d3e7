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

    /// <summary>A new connection is signed in, and not in use yet. The old one, if there is one, stays until this is done.</summary>
    Task PrepareAsync(ChatConnection connection, bool replacesLivingOne, CancellationToken cancellationToken);

    /// <summary>How it is with a connection has changed.</summary>
    void StateChanged(ChatState state);
}
