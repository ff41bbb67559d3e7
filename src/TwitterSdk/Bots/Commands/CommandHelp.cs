using System.Text;

namespace TwitterSdk.Bots.Commands;

/// <summary>Sends help of any length.</summary>
internal static class CommandHelp
{
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
