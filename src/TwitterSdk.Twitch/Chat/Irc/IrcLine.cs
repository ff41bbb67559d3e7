using System.Text;

namespace TwitterSdk.Twitch.Chat.Irc;

/// <summary>One line of IRC with message tags, seen through the bytes it came in: nothing is copied until somebody asks for text.</summary>
/// <remarks>Valid as long as the bytes are. Lenient: whatever has a command is a line, and whatever is not UTF-8 is read with replacement characters.</remarks>
public readonly ref struct IrcLine
{
    private IrcLine(ReadOnlySpan<byte> tags, ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> command, ReadOnlySpan<byte> parameters)
    {
        Tags = new IrcTags(tags);
        Prefix = new IrcPrefix(prefix);
        Command = command;
        Parameters = new IrcParameters(parameters);
    }

    /// <summary>The tags, which stand behind the <c>@</c>.</summary>
    public IrcTags Tags { get; }

    /// <summary>Who the line comes from; empty when it does not say.</summary>
    public IrcPrefix Prefix { get; }

    /// <summary>The command or the three digits of a reply, as written.</summary>
    public ReadOnlySpan<byte> Command { get; }

    /// <summary>What stands behind the command.</summary>
    public IrcParameters Parameters { get; }

    /// <summary>Finds the parts of a line.</summary>
    /// <param name="utf8">The line, with or without its line end.</param>
    /// <param name="line">Its parts.</param>
    /// <returns>False when there is no command in it.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out IrcLine line)
    {
        ReadOnlySpan<byte> rest = utf8;
        while (!rest.IsEmpty && rest[^1] is (byte)'\n' or (byte)'\r')
            rest = rest[..^1];
        rest = SkipBlanks(rest);
        ReadOnlySpan<byte> tags = !rest.IsEmpty && rest[0] == '@' ? Cut(ref rest)[1..] : default;
        ReadOnlySpan<byte> prefix = !rest.IsEmpty && rest[0] == ':' ? Cut(ref rest)[1..] : default;
        ReadOnlySpan<byte> command = Cut(ref rest);
        line = new IrcLine(tags, prefix, command, rest);
        return !command.IsEmpty;
    }

    /// <summary>Whether this is the command.</summary>
    /// <param name="command">The command in capitals.</param>
    public bool Is(ReadOnlySpan<byte> command) => Command.SequenceEqual(command) || Ascii.EqualsIgnoreCase(Command, command);

    private static ReadOnlySpan<byte> Cut(scoped ref ReadOnlySpan<byte> rest)
    {
        ReadOnlySpan<byte> all = rest;
        int end = all.IndexOf((byte)' ');
        if (end < 0)
        {
            rest = default;
            return all;
        }

        rest = SkipBlanks(all[(end + 1)..]);
        return all[..end];
    }

    private static ReadOnlySpan<byte> SkipBlanks(ReadOnlySpan<byte> text)
    {
        int at = 0;
        while (at < text.Length && text[at] == ' ')
            at++;
        return text[at..];
    }
}
