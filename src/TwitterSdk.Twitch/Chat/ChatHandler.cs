using TwitterSdk.Twitch.Chat.Commands;
using TwitterSdk.Twitch.Chat.Messages;

namespace TwitterSdk.Twitch.Chat;

/// <summary>Handles what comes by chat in a host. Name what you care for in the constructor: <c>On&lt;PrivateMessage&gt;(Said)</c>.</summary>
/// <remarks>What throws is told to the client's error handlers, and ends nothing.</remarks>
public abstract class ChatHandler
{
    private readonly List<Func<ITwitchChatClient, IDisposable>> _handlers = [];

    /// <summary>Chat, to answer through.</summary>
    /// <exception cref="InvalidOperationException">The handler does not run yet.</exception>
    protected ITwitchChatClient Chat
    {
        get => field ?? throw new InvalidOperationException("The handler does not run yet.");
        private set;
    }

    /// <summary>Handles the messages of a kind.</summary>
    /// <typeparam name="TMessage">The kind: <see cref="PrivateMessage"/>, <see cref="UserNotice"/> for all its kinds, <see cref="ChatMessage"/> for all.</typeparam>
    /// <param name="handle">Gets the message; its token is cancelled when chat closes.</param>
    protected void On<TMessage>(Func<TMessage, CancellationToken, ValueTask> handle)
        where TMessage : ChatMessage
    {
        ArgumentNullException.ThrowIfNull(handle);
        _handlers.Add(chat => chat.On(handle));
    }

    /// <summary>Runs the commands that people give.</summary>
    /// <param name="commands">Which.</param>
    protected void Obey(ChatCommands commands)
    {
        ArgumentNullException.ThrowIfNull(commands);
        _handlers.Add(chat => chat.Obey(commands));
    }

    internal void Attach(ITwitchChatClient chat)
    {
        Chat = chat;
        foreach (Func<ITwitchChatClient, IDisposable> attach in _handlers)
            attach(chat);
    }
}
