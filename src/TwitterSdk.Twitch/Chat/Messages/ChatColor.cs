using System.Globalization;

namespace TwitterSdk.Twitch.Chat.Messages;

/// <summary>The colour of a name.</summary>
/// <param name="Red">0 to 255.</param>
/// <param name="Green">0 to 255.</param>
/// <param name="Blue">0 to 255.</param>
public readonly record struct ChatColor(byte Red, byte Green, byte Blue)
{
    /// <summary>The colour as it travels: <c>#RRGGBB</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Red:X2}{Green:X2}{Blue:X2}");

    /// <summary>Reads <c>#RRGGBB</c>; null for anything else, as for users who never chose one.</summary>
    internal static ChatColor? Parse(ReadOnlySpan<byte> raw)
    {
        if (raw.Length != 7 || raw[0] != '#')
            return null;
        int value = 0, wrong = 0;
        foreach (byte digit in raw[1..])
        {
            wrong |= char.IsAsciiHexDigit((char)digit) ? 0 : 1;
            value = (value << 4) | ((digit & 0xF) + ((digit >> 6) * 9));
        }

        if (wrong != 0)
            return null;
        return new ChatColor((byte)(value >> 16), (byte)(value >> 8), (byte)value);
    }
}
