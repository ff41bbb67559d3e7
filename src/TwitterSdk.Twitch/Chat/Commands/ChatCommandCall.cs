using TwitterSdk.Core.Commands;
using TwitterSdk.Twitch.Chat.Messages;

namespace TwitterSdk.Twitch.Chat.Commands;

/// <summary>One use of a command.</summary>
public sealed class ChatCommandCall
{
    private readonly CommandArguments _arguments;

    internal ChatCommandCall(ITwitchChatClient chat, PrivateMessage message, string name, CommandArguments arguments)
    {
        Chat = chat;
        Message = message;
        Name = name;
        _arguments = arguments;
    }

    /// <summary>Chat, to answer through.</summary>
    public ITwitchChatClient Chat { get; }

    /// <summary>The message that the command is in.</summary>
    public PrivateMessage Message { get; }

    /// <summary>Who gave it.</summary>
    public ChatUser Sender => Message.Sender;

    /// <summary>Where, without the <c>#</c>.</summary>
    public string Channel => Message.Channel;

    /// <summary>The command's name as it was used, without the prefix.</summary>
    public string Name { get; }

    /// <summary>The words behind the command, without their quotes.</summary>
    public IReadOnlyList<string> Arguments => _arguments.Words;

    /// <summary>The text of a parameter that the command's syntax names; its default, or null, when it was left out.</summary>
    /// <exception cref="ArgumentException">The syntax names no such parameter.</exception>
    public string? this[string parameter] => _arguments[parameter];

    /// <summary>The value of a parameter that the command's syntax names; the empty value when it was left out and has no default.</summary>
    /// <exception cref="ArgumentException">The syntax names no such parameter.</exception>
    public T? Get<T>(string parameter)
        where T : IParsable<T> => _arguments.Get<T>(parameter);

    /// <summary>Answers below the message. What is too long for one message becomes several.</summary>
    /// <param name="text">What to answer.</param>
    /// <param name="cancellationToken">Takes out of the queue what is not said yet.</param>
    public async Task ReplyAsync(string text, CancellationToken cancellationToken = default)
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

    internal T? Value<T>(int index)
        where T : IParsable<T> => _arguments.GetAt<T>(index);
}
