using System.Text;
using TwitterSdk.Twitch.Chat.Irc;
using TwitterSdk.Twitch.Chat.Messages;

namespace TwitterSdk.Twitch.Chat.Reading;

/// <summary>Makes typed messages of lines. Never throws: what does not fit its command is an <see cref="UnknownMessage"/>.</summary>
public static class ChatMessageReader
{
    /// <summary>Reads a line.</summary>
    /// <param name="utf8">The line, with or without its line end.</param>
    /// <returns>The message; null when there is no command in the line.</returns>
    public static ChatMessage? Read(ReadOnlySpan<byte> utf8) => IrcLine.TryParse(utf8, out IrcLine line) ? Read(line) : null;

    /// <summary>Reads a line that was taken apart.</summary>
    /// <param name="line">The line.</param>
    public static ChatMessage Read(IrcLine line)
    {
        ChatMessage? message = line.Command switch
        {
            { Length: 3 } number when IsNumber(number) => ServerMessageReader.ReadNumeric(line),
            _ when line.Is("PRIVMSG"u8) => PrivateMessageReader.Read(in line),
            _ when line.Is("JOIN"u8) => ReadJoin(line),
            _ when line.Is("PART"u8) => ReadPart(line),
            _ when line.Is("USERNOTICE"u8) => UserNoticeReader.Read(line),
            _ when line.Is("CLEARCHAT"u8) => ModerationReader.ReadClearChat(line),
            _ when line.Is("CLEARMSG"u8) => ModerationReader.ReadClearMessage(line),
            _ when line.Is("USERSTATE"u8) => StateReader.ReadUser(line),
            _ when line.Is("ROOMSTATE"u8) => StateReader.ReadRoom(line),
            _ when line.Is("NOTICE"u8) => ModerationReader.ReadNotice(line),
            _ when line.Is("GLOBALUSERSTATE"u8) => StateReader.ReadGlobal(line),
            _ when line.Is("WHISPER"u8) => PrivateMessageReader.ReadWhisper(line),
            _ when line.Is("MODE"u8) => ModerationReader.ReadMode(line),
            _ when line.Is("HOSTTARGET"u8) => ModerationReader.ReadHostTarget(line),
            _ => ServerMessageReader.Read(line),
        };
        return message ?? ServerMessageReader.ReadUnknown(line);
    }

    /// <summary>The channel of a line, without <c>#</c>; null when the first parameter names none.</summary>
    internal static string? Channel(IrcLine line) => Channel(line.Parameters[0]);

    /// <summary>The channel that a parameter names, without <c>#</c>; null when it names none.</summary>
    internal static string? Channel(ReadOnlySpan<byte> parameter) =>
        parameter is [(byte)'#', _, ..] name ? SharedTexts.Plain.Get(name[1..]) : null;

    internal static string Login(IrcLine line) => Encoding.UTF8.GetString(line.Prefix.Nick);

    private static Join? ReadJoin(IrcLine line) => Channel(line) is { } channel
        ? new Join { Channel = channel, Login = Login(line), UnknownTags = new TagReader(line.Tags).Rest() }
        : null;

    private static Part? ReadPart(IrcLine line) => Channel(line) is { } channel
        ? new Part { Channel = channel, Login = Login(line), UnknownTags = new TagReader(line.Tags).Rest() }
        : null;

    private static bool IsNumber(ReadOnlySpan<byte> command) => !command.ContainsAnyExceptInRange((byte)'0', (byte)'9');
}
