using System.CommandLine;
using System.CommandLine.Parsing;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Cli.Errors;

/// <summary>Words that no command takes, told in the words of the user.</summary>
internal static class WrongWords
{
    /// <summary>True for a command that only others can follow, with nothing behind it: who writes that wants to see them.</summary>
    public static bool AreMissing(ParseResult parsed) =>
        parsed.UnmatchedTokens.Count == 0 && parsed.CommandResult.Command is { Action: null, Subcommands.Count: > 0 };

    /// <summary>The first thing that is wrong, and where to look.</summary>
    public static UsageException Of(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        return new UsageException($"{Problem(parsed, command)} Run '{string.Join(' ', Names(command).Reverse())} --help' to see what there is.");
    }

    private static string Problem(ParseResult parsed, Command command)
    {
        if (parsed.UnmatchedTokens is [var word, ..])
        {
            if (word.StartsWith('-'))
                return $"There is no option '{word}'.{Suggestion.For(word, Options(command))}";
            return command.Subcommands.Count > 0
                ? $"There is no command '{word}'.{Suggestion.For(word, command.Subcommands.Select(inner => inner.Name))}"
                : $"'{word}' is a word too many.";
        }

        ParseError error = parsed.Errors[0];
        SymbolResult? wrong = error.SymbolResult is ArgumentResult { Parent: OptionResult } inOption ? inOption.Parent : error.SymbolResult;
        return wrong switch
        {
            OptionResult { Tokens: [] } option => $"{option.Option.Name} needs a value.",
            OptionResult { Tokens: [var value, ..] } option when Kind(option.Option.ValueType) is { } kind => $"{option.Option.Name} is '{value.Value}', but must be {kind}.",
            ArgumentResult { Tokens: [] } argument => $"<{argument.Argument.Name}> is missing.",
            _ => $"{error.Message.TrimEnd('.')}.",
        };
    }

    private static string? Kind(Type type) => Type.GetTypeCode(Nullable.GetUnderlyingType(type) ?? type) switch
    {
        TypeCode.Int32 => "a whole number",
        TypeCode.Double => "a number",
        _ => null,
    };

    private static IEnumerable<string> Options(Command command)
    {
        foreach (Symbol at in Path(command))
        {
            foreach (Option option in ((Command)at).Options.Where(option => at == command || option.Recursive))
                yield return option.Name;
        }
    }

    private static IEnumerable<string> Names(Command command) => Path(command).Select(static at => at is RootCommand ? "twitter" : at.Name);

    /// <summary>A command and those above it.</summary>
    private static IEnumerable<Symbol> Path(Symbol command)
    {
        for (Symbol? at = command; at is not null; at = at.Parents.FirstOrDefault())
            yield return at;
    }
}
