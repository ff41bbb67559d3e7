using TwitterSdk.Core.Commands;

namespace TwitterSdk.Bots.Commands;

/// <summary>One use of a command.</summary>
public sealed class CommandCall : CommandUse
{
    internal CommandCall(object source, CommandMessage message, string name, string text)
        : base(name, text)
    {
        Source = source;
        Message = message;
    }

    /// <summary>What the bot was given: a Tweet, a direct message, a line of a chat.</summary>
    public object Source { get; }

    /// <summary>Text, sender and how to answer.</summary>
    public CommandMessage Message { get; }

    /// <inheritdoc/>
    public override Task ReplyAsync(string text, CancellationToken cancellationToken = default) => Message.Reply(text, cancellationToken);
}
