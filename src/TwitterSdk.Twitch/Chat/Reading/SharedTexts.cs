using System.Text;
using TwitterSdk.Twitch.Chat.Irc;
using TwitterSdk.Twitch.Chat.Messages;

namespace TwitterSdk.Twitch.Chat.Reading;

/// <summary>What repeats between lines: channels, kinds, emotes and sets of badges. What a user says or is called is never kept.</summary>
internal static class SharedTexts
{
    /// <summary>Texts as they stand.</summary>
    public static SharedTable<string> Plain { get; } = new(1024, static raw => Encoding.UTF8.GetString(raw));

    /// <summary>Values of tags.</summary>
    public static SharedTable<string> Unescaped { get; } = new(1024, IrcEscape.Unescape);

    /// <summary>Ids of emotes, of which there are many.</summary>
    public static SharedTable<string> Emotes { get; } = new(8192, IrcEscape.Unescape);

    /// <summary>Sets of badges: <c>name/version,name/version</c>.</summary>
    public static SharedTable<ChatList<Badge>> Badges { get; } = new(1024, ReadBadges);

    private static ChatList<Badge> ReadBadges(ReadOnlySpan<byte> raw)
    {
        var badges = new List<Badge>();
        foreach (Range range in raw.Split((byte)','))
        {
            ReadOnlySpan<byte> badge = raw[range];
            int slash = badge.IndexOf((byte)'/');
            if (!badge.IsEmpty)
                badges.Add(slash < 0 ? new Badge(IrcEscape.Unescape(badge), "") : new Badge(IrcEscape.Unescape(badge[..slash]), IrcEscape.Unescape(badge[(slash + 1)..])));
        }

        return new ChatList<Badge>([.. badges]);
    }
}
