using System.Text;

namespace TwitterSdk.Twitch.Chat.Irc;

/// <summary>Text of bytes that came in.</summary>
internal static class IrcText
{
    /// <summary>The text; what is not UTF-8 is read with replacement characters.</summary>
    // Nearly all that chat sends is short and ASCII, which needs no counting beforehand.
    public static string Decode(ReadOnlySpan<byte> utf8) => Ascii.IsValid(utf8) ? Encoding.Latin1.GetString(utf8) : Encoding.UTF8.GetString(utf8);
}
