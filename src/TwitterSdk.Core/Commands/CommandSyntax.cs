namespace TwitterSdk.Core.Commands;

/// <summary>A command's name and parameters, as in <c>!roll &lt;sides&gt; [times=1] [why...]</c>.</summary>
public sealed class CommandSyntax
{
    private CommandSyntax(string name, IReadOnlyList<CommandParameter> parameters)
    {
        Name = name;
        Parameters = parameters;
    }

    /// <summary>As it was written: perhaps with the prefix.</summary>
    public string Name { get; }

    /// <summary>What it wants to be told, in order.</summary>
    public IReadOnlyList<CommandParameter> Parameters { get; }

    /// <summary>Reads a syntax.</summary>
    /// <param name="text">
    /// Name and parameters: in <c>&lt;&gt;</c> what must be told, in <c>[]</c> what may; <c>=</c> a default; <c>...</c> all that is left.
    /// </param>
    /// <param name="typed">How many parameters have types, and so must be there; 0 for any number.</param>
    /// <exception cref="ArgumentException">It makes no sense.</exception>
    public static CommandSyntax Parse(string text, int typed)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        string[] words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var parameters = new List<CommandParameter>();
        foreach (string word in words.AsSpan(1))
        {
            CommandParameter parameter = ParseParameter(text, word);
            if (parameters is [.., { TakesRest: true } rest])
                throw Wrong(text, $"nothing can stand behind {rest}, as it takes all that is left");
            if (parameter.IsRequired && parameters is [.., { IsRequired: false } optional])
                throw Wrong(text, $"{parameter} cannot stand behind {optional}, which may be left out");
            if (parameters.Exists(other => other.Name == parameter.Name))
                throw Wrong(text, $"there are two parameters named {parameter.Name}");
            parameters.Add(parameter);
        }

        if (typed > 0 && typed != parameters.Count)
            throw Wrong(text, $"it names {parameters.Count} parameters, but the command has types for {typed}");
        return new CommandSyntax(words[0], parameters);
    }

    /// <summary>The texts of the parameters; null where one is left out and has no default.</summary>
    /// <exception cref="CommandUseException">There are too few or too many words.</exception>
    internal IReadOnlyList<string?> Bind(string text, IReadOnlyList<CommandWord> words)
    {
        var values = new string?[Parameters.Count];
        for (int i = 0; i < values.Length; i++)
        {
            CommandParameter parameter = Parameters[i];
            if (i >= words.Count)
                values[i] = parameter.IsRequired ? throw new CommandUseException($"<{parameter.Name}> is missing") : parameter.Default;
            else if (parameter.TakesRest && words.Count > i + 1)
                values[i] = text[words[i].Start..].TrimEnd();
            else
                values[i] = words[i].Value;
        }

        // A command that names no parameters takes what comes.
        if (values.Length > 0 && words.Count > values.Length && !Parameters[^1].TakesRest)
            throw new CommandUseException($"\"{words[values.Length].Value}\" is too much");
        return values;
    }

    /// <summary>The name, and the parameters as they were written.</summary>
    public override string ToString() => string.Join(' ', [Name, .. Parameters.Select(static parameter => parameter.ToString())]);

    private static CommandParameter ParseParameter(string text, string word)
    {
        if (word is not (['<', .., '>'] or ['[', .., ']']) || word.Length < 3)
            throw Wrong(text, $"\"{word}\" is no parameter: write <{word}> for one that must be told, [{word}] for one that may, [{word}=default] or <{word}...> for all that is left");
        bool required = word[0] == '<';
        string name = word[1..^1];
        bool rest = name.EndsWith("...", StringComparison.Ordinal);
        if (rest)
            name = name[..^3];
        string? standard = null;
        if (name.IndexOf('=', StringComparison.Ordinal) is >= 0 and int equals)
        {
            standard = name[(equals + 1)..];
            name = name[..equals];
            if (required)
                throw Wrong(text, $"{word} has a default, so it may be left out: write [{word[1..^1]}]");
        }

        return name.Length == 0 ? throw Wrong(text, $"{word} has no name") : new CommandParameter(name, required, standard, rest);
    }

    private static ArgumentException Wrong(string text, string problem) => new($"The command \"{text}\" makes no sense: {problem}.", nameof(text));
}
