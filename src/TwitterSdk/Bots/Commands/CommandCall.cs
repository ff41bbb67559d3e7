using TwitterSdk.Core.Commands;

namespace TwitterSdk.Bots.Commands;

/// <summary>One use of a command.</summary>
public sealed class CommandCall
{
    private readonly CommandArguments _arguments;

    internal CommandCall(object source, CommandMessage message, string name, CommandSyntax syntax, string text)
    {
        Source = source;
        Message = message;
        Name = name;
        _arguments = new CommandArguments(syntax, text);
    }

    /// <summary>What the bot was given: a Tweet, a direct message, a line of a chat.</summary>
    public object Source { get; }

    /// <summary>Text, sender and how to answer.</summary>
    public CommandMessage Message { get; }

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

    /// <summary>Answers to where the command came from.</summary>
    public Task ReplyAsync(string text, CancellationToken cancellationToken = default) => Message.Reply(text, cancellationToken);

    internal T? Value<T>(int index)
        where T : IParsable<T> => _arguments.GetAt<T>(index);
}
