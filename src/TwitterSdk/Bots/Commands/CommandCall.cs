using System.Globalization;

namespace TwitterSdk.Bots.Commands;

/// <summary>One use of a command.</summary>
public sealed class CommandCall
{
    private readonly CommandSyntax _syntax;
    private readonly IReadOnlyList<string?> _values;

    internal CommandCall(object source, CommandMessage message, string name, CommandSyntax syntax, string text)
    {
        IReadOnlyList<CommandWord> words = CommandLine.Split(text);
        Source = source;
        Message = message;
        Name = name;
        Arguments = [.. words.Select(word => word.Value)];
        _syntax = syntax;
        _values = syntax.Bind(text, words);
    }

    /// <summary>What the bot was given: a Tweet, a direct message, a line of a chat.</summary>
    public object Source { get; }

    /// <summary>Text, sender and how to answer.</summary>
    public CommandMessage Message { get; }

    /// <summary>The command's name as it was used, without the prefix.</summary>
    public string Name { get; }

    /// <summary>The words behind the command, without their quotes.</summary>
    public IReadOnlyList<string> Arguments { get; }

    /// <summary>The text of a parameter that the command's syntax names; its default, or null, when it was left out.</summary>
    /// <exception cref="ArgumentException">The syntax names no such parameter.</exception>
    public string? this[string parameter] => _values[IndexOf(parameter)];

    /// <summary>The value of a parameter that the command's syntax names; the empty value when it was left out and has no default.</summary>
    /// <exception cref="ArgumentException">The syntax names no such parameter.</exception>
    public T? Get<T>(string parameter)
        where T : IParsable<T> => Value<T>(IndexOf(parameter));

    /// <summary>Answers to where the command came from.</summary>
    public Task ReplyAsync(string text, CancellationToken cancellationToken = default) => Message.Reply(text, cancellationToken);

    /// <exception cref="CommandUseException">The text does not fit the type.</exception>
    internal T? Value<T>(int index)
        where T : IParsable<T>
    {
        if (_values[index] is not { } text)
            return default;
        if (T.TryParse(text, CultureInfo.InvariantCulture, out T? value))
            return value;
        throw new CommandUseException($"\"{text}\" is no {KindOf(typeof(T))}, as <{_syntax.Parameters[index].Name}> must be");
    }

    private int IndexOf(string parameter)
    {
        for (int i = 0; i < _syntax.Parameters.Count; i++)
        {
            if (_syntax.Parameters[i].Name == parameter)
                return i;
        }

        throw new ArgumentException($"The command {_syntax.Name} has no parameter named \"{parameter}\".", nameof(parameter));
    }

    private static string KindOf(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Int16 or TypeCode.Int32 or TypeCode.Int64 or TypeCode.Byte or TypeCode.UInt32 or TypeCode.UInt64 => "whole number that fits",
        TypeCode.Single or TypeCode.Double or TypeCode.Decimal => "number",
        TypeCode.Boolean => "true or false",
        TypeCode.DateTime => "date",
        _ => type.Name,
    };
}
