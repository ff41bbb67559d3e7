using TwitterSdk.Twitch.Chat.Messages;

namespace TwitterSdk.Twitch.Chat.Commands;

/// <summary>A command as it stands in a message.</summary>
/// <param name="Name">Its name, without the prefix.</param>
/// <param name="Rest">What stands behind it.</param>
internal sealed record ChatCommandText(string Name, string Rest)
{
    // Some programs put it behind a repeated text, so that it is another one.
    private const string Invisible = "\U000E0000";

    /// <summary>The command at the beginning of a message; null when there is none.</summary>
    public static ChatCommandText? Find(PrivateMessage message, string prefix)
    {
        ReadOnlySpan<char> text = message.Text.AsSpan().Trim();
        if (text.EndsWith(Invisible))
            text = text[..^Invisible.Length].TrimEnd();

        // An answer begins with whom it answers.
        if (message.ReplyTo is not null && text.StartsWith('@'))
            text = text.IndexOf(' ') is > 0 and var blank ? text[blank..].TrimStart() : [];
        if (text.Length <= prefix.Length || !text.StartsWith(prefix, StringComparison.Ordinal))
            return null;
        text = text[prefix.Length..];
        int end = text.IndexOfAny(' ', '\t');
        return end switch
        {
            0 => null,
            < 0 => new ChatCommandText(text.ToString(), ""),
            _ => new ChatCommandText(text[..end].ToString(), text[end..].TrimStart().ToString()),
        };
    }
}
