using TwitterSdk.Core.Commands;
using TwitterSdk.Twitch.Chat.Messages;

namespace TwitterSdk.Twitch.Chat.Commands;

/// <summary>One use of a command.</summary>
public sealed class ChatCommandCall : CommandUse
{
    internal ChatCommandCall(ITwitchChatClient chat, PrivateMessage message, ChatCommandText command)
        : base(command.Name, command.Rest)
    {
        Chat = chat;
        Message = message;
    }

    /// <summary>Chat, to answer through.</summary>
    public ITwitchChatClient Chat { get; }

    /// <summary>The message that the command is in.</summary>
    public PrivateMessage Message { get; }

    /// <summary>Who gave it.</summary>
    public ChatUser Sender => Message.Sender;

    /// <summary>Where, without the <c>#</c>.</summary>
    public string Channel => Message.Channel;

    /// <summary>Answers below the message. What is too long for one message becomes several.</summary>
    /// <param name="text">What to answer.</param>
    /// <param name="cancellationToken">Takes out of the queue what is not said yet.</param>
    public override async Task ReplyAsync(string text, CancellationToken cancellationToken = default)
    {
        foreach (string piece in ChatText.Split(text))
        {
            // A server without tags names no message that could be answered.
            await (Message.Id.IsEmpty ? Chat.SayAsync(Channel, piece, cancellationToken) : Chat.ReplyAsync(Message, piece, cancellationToken)).ConfigureAwait(false);
        }
    }

    /// <summary>Says something in the channel that the command came from. What is too long for one message becomes several.</summary>
    /// <param name="text">What to say.</param>
    /// <param name="cancellationToken">Takes out of the queue what is not said yet.</param>
    public async Task SayAsync(string text, CancellationToken cancellationToken = default)
    {
        foreach (string piece in ChatText.Split(text))
            await Chat.SayAsync(Channel, piece, cancellationToken).ConfigureAwait(false);
    }
}
