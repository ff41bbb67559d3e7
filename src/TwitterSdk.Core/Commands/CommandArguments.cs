using System.Globalization;

namespace TwitterSdk.Core.Commands;

/// <summary>What a command was told.</summary>
public sealed class CommandArguments
{
    private readonly CommandSyntax _syntax;
    private readonly IReadOnlyList<string?> _values;

    /// <param name="syntax">What the command wants to be told.</param>
    /// <param name="text">What stands behind its name. Double quotes keep blanks.</param>
    /// <exception cref="CommandUseException">Too much or too little is told, or a quote is not closed.</exception>
    public CommandArguments(CommandSyntax syntax, string text)
    {
        ArgumentNullException.ThrowIfNull(syntax);
        ArgumentNullException.ThrowIfNull(text);
        IReadOnlyList<CommandWord> words = CommandLine.Split(text);
        Words = [.. words.Select(static word => word.Value)];
        _syntax = syntax;
        _values = syntax.Bind(text, words);
    }

    /// <summary>The words behind the command, without their quotes.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The text of a parameter; its default, or null, when it was left out.</summary>
    /// <exception cref="ArgumentException">The syntax names no such parameter.</exception>
    public string? this[string parameter] => _values[IndexOf(parameter)];

    /// <summary>The value of a parameter; the empty value when it was left out and has no default.</summary>
    /// <exception cref="ArgumentException">The syntax names no such parameter.</exception>
    /// <exception cref="CommandUseException">The text does not fit the type.</exception>
    public T? Get<T>(string parameter)
        where T : IParsable<T> => GetAt<T>(IndexOf(parameter));

    /// <summary>The value of a parameter by its place in the syntax, from 0; the empty value when it was left out and has no default.</summary>
    /// <exception cref="CommandUseException">The text does not fit the type.</exception>
    public T? GetAt<T>(int index)
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
