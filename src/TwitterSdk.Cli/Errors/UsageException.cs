using System.CommandLine;

namespace TwitterSdk.Cli.Errors;

/// <summary>What the user wrote cannot be done; the message says why, and what can.</summary>
internal sealed class UsageException(string message, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>Of words that no command takes.</summary>
    public static UsageException Of(ParseResult parsed)
    {
        string command = string.Join(' ', Names(parsed.CommandResult.Command).Reverse());
        return new UsageException($"{parsed.Errors[0].Message.TrimEnd('.')}. Run '{command} --help' to see what there is.");
    }

    private static IEnumerable<string> Names(Symbol command)
    {
        Symbol? at = command;
        while (at is not null and not RootCommand)
        {
            yield return at.Name;
            at = at.Parents.FirstOrDefault();
        }

        yield return "twitter";
    }
}
