using System.Text;
using TwitterSdk.Twitch.Chat.Irc;
using TwitterSdk.Twitch.Chat.Messages;

namespace TwitterSdk.Twitch.Chat.Reading;

/// <summary>Reads what the server says about the connection, and what nobody knows.</summary>
internal static class ServerMessageReader
{
    private const int NamesNumber = 353;
    private const int NamesEndNumber = 366;

    public static ChatMessage? Read(IrcLine line)
    {
        if (line.Is("PING"u8))
            return new Ping(Encoding.UTF8.GetString(line.Parameters.Last)) { UnknownTags = Tags(line) };
        if (line.Is("PONG"u8))
            return new Pong(Encoding.UTF8.GetString(line.Parameters.Last)) { UnknownTags = Tags(line) };
        if (line.Is("RECONNECT"u8))
            return new Reconnect { UnknownTags = Tags(line) };
        return line.Is("CAP"u8) && line.Parameters.Count >= 2
            ? new CapabilityAnswer
            {
                Subcommand = SharedTexts.Plain.Get(line.Parameters[1]),
                Capabilities = new ChatList<string>(line.Parameters.Count > 2 ? Words(line.Parameters.Last) : []),
                UnknownTags = Tags(line),
            }
            : null;
    }

    public static ChatMessage ReadNumeric(IrcLine line)
    {
        int number = ((line.Command[0] - '0') * 100) + ((line.Command[1] - '0') * 10) + (line.Command[2] - '0');

        // Names: own nick, "=", channel, the names. End of names: own nick, channel, words.
        if (number == NamesNumber && line.Parameters[2] is [(byte)'#', _, ..] channel)
            return new Names { Channel = SharedTexts.Plain.Get(channel[1..]), Logins = new ChatList<string>(Words(line.Parameters[3])), UnknownTags = Tags(line) };
        if (number == NamesEndNumber && line.Parameters[1] is [(byte)'#', _, ..] ended)
            return new NamesEnd { Channel = SharedTexts.Plain.Get(ended[1..]), UnknownTags = Tags(line) };
        return new NumericReply(number, new ChatList<string>(line.Parameters.ToArray())) { UnknownTags = Tags(line) };
    }

    public static UnknownMessage ReadUnknown(IrcLine line) =>
        new(line.Prefix.ToString(), Encoding.UTF8.GetString(line.Command), new ChatList<string>(line.Parameters.ToArray())) { UnknownTags = Tags(line) };

    private static IReadOnlyList<ChatTag> Tags(IrcLine line) => new TagReader(line.Tags).Rest();

    private static string[] Words(ReadOnlySpan<byte> text) =>
        Encoding.UTF8.GetString(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
