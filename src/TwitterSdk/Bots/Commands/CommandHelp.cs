using System.Text;

namespace TwitterSdk.Bots.Commands;

/// <summary>Tells users what they may ask of a bot.</summary>
internal static class CommandHelp
{
    /// <summary>One line for each command that the sender may give.</summary>
    public static IEnumerable<string> Lines(IEnumerable<BotCommand> commands, BotCommands settings, CommandMessage message)
    {
        if (settings.HelpName is { } help)
            yield return $"{settings.Prefix}{help} [command]: What I can do.";
        foreach (BotCommand command in commands
            .Where(command => command.Allows(message, settings))
            .OrderBy(command => command.Usage(settings.Prefix), StringComparer.OrdinalIgnoreCase))
            yield return LineOf(command, settings.Prefix);
    }

    public static string LineOf(BotCommand command, string prefix) =>
        command.Description.Length == 0 ? command.Usage(prefix) : $"{command.Usage(prefix)}: {command.Description}";

    /// <summary>Sends lines in as few replies as fit.</summary>
    public static async Task SendAsync(IEnumerable<string> lines, CommandMessage message, CancellationToken cancellationToken)
    {
        int most = message.MaxReplyLength ?? int.MaxValue;
        var text = new StringBuilder();
        foreach (string line in lines)
        {
            string shown = line.Length <= most ? line : string.Concat(line.AsSpan(0, most - 1), "…");
            if (text.Length > 0 && text.Length + 1 + shown.Length > most)
            {
                await message.Reply(text.ToString(), cancellationToken).ConfigureAwait(false);
                text.Clear();
            }

            text.Append(text.Length == 0 ? "" : "\n").Append(shown);
        }

        if (text.Length > 0)
            await message.Reply(text.ToString(), cancellationToken).ConfigureAwait(false);
    }
}
