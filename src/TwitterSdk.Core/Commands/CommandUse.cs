namespace TwitterSdk.Core.Commands;

/// <summary>One use of a command: what it was called, and what it was told.</summary>
public abstract class CommandUse
{
    private readonly string _text;
    private CommandArguments? _arguments;

    /// <param name="name">The command's name as it was used, without the prefix.</param>
    /// <param name="text">What stands behind it.</param>
    protected CommandUse(string name, string text)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(text);
        Name = name;
        _text = text;
    }

    /// <summary>The command's name as it was used, without the prefix.</summary>
    public string Name { get; }

    /// <summary>The words behind the command, without their quotes.</summary>
    public IReadOnlyList<string> Arguments => Told.Words;

    /// <summary>The text of a parameter that the command's syntax names; its default, or null, when it was left out.</summary>
    /// <exception cref="ArgumentException">The syntax names no such parameter.</exception>
    public string? this[string parameter] => Told[parameter];

    private CommandArguments Told => _arguments ?? throw new InvalidOperationException("What a command was told is known when it runs.");

    /// <summary>The value of a parameter that the command's syntax names; the empty value when it was left out and has no default.</summary>
    /// <exception cref="ArgumentException">The syntax names no such parameter.</exception>
    /// <exception cref="CommandUseException">The text does not fit the type.</exception>
    public T? Get<T>(string parameter)
        where T : IParsable<T> => Told.Get<T>(parameter);

    /// <summary>Answers to where the command came from.</summary>
    /// <param name="text">What to answer.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    public abstract Task ReplyAsync(string text, CancellationToken cancellationToken = default);

    /// <exception cref="CommandUseException">Too much or too little is told, or a quote is not closed.</exception>
    internal void Bind(CommandSyntax syntax) => _arguments = new CommandArguments(syntax, _text);

    internal T? GetAt<T>(int index)
        where T : IParsable<T> => Told.GetAt<T>(index);
}
