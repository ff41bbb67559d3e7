namespace TwitterSdk.Text.Scanning;

/// <summary>Reads emoji as people see them: one picture, of however many code points (UTS #51).</summary>
internal static class EmojiScanner
{
    private const char Joiner = '\u200D';
    private const char EmojiStyle = '\uFE0F';
    private const char KeyCap = '\u20E3';

    // Characters of the basic plane that have an emoji; pairs of first and last.
    private static ReadOnlySpan<char> Basic =>
        "\u203C\u203C\u2049\u2049\u2139\u2139\u2194\u2199\u21A9\u21AA\u231A\u231B\u2328\u2328\u23CF\u23CF\u23E9\u23F3\u23F8\u23FA\u24C2\u24C2\u25AA\u25AB\u25B6\u25B6\u25C0\u25C0"
        + "\u25FB\u25FE\u2600\u2604\u260E\u260E\u2611\u2611\u2614\u2615\u2618\u2618\u261D\u261D\u2620\u2620\u2622\u2623\u2626\u2626\u262A\u262A\u262E\u262F\u2638\u263A\u2640\u2640"
        + "\u2642\u2642\u2648\u2653\u265F\u2660\u2663\u2663\u2665\u2666\u2668\u2668\u267B\u267B\u267E\u267F\u2692\u2697\u2699\u2699\u269B\u269C\u26A0\u26A1\u26A7\u26A7\u26AA\u26AB"
        + "\u26B0\u26B1\u26BD\u26BE\u26C4\u26C5\u26C8\u26C8\u26CE\u26CF\u26D1\u26D1\u26D3\u26D4\u26E9\u26EA\u26F0\u26F5\u26F7\u26FA\u26FD\u26FD\u2702\u2702\u2705\u2705\u2708\u270D"
        + "\u270F\u270F\u2712\u2712\u2714\u2714\u2716\u2716\u271D\u271D\u2721\u2721\u2728\u2728\u2733\u2734\u2744\u2744\u2747\u2747\u274C\u274C\u274E\u274E\u2753\u2755\u2757\u2757"
        + "\u2763\u2764\u2795\u2797\u27A1\u27A1\u27B0\u27B0\u27BF\u27BF\u2934\u2935\u2B05\u2B07\u2B1B\u2B1C\u2B50\u2B50\u2B55\u2B55\u3030\u3030\u303D\u303D\u3297\u3297\u3299\u3299";

    /// <summary>How many characters of C# the emoji at this place has; 0 when there is none.</summary>
    public static int LengthAt(ReadOnlySpan<char> text, int index)
    {
        var rest = text[index..];
        if (rest[0] < '\u203C' && rest[0] is not ('\u00A9' or '\u00AE'))
            return KeyCapLength(rest);
        if (IsRegionalIndicator(rest))
            return IsRegionalIndicator(rest[2..]) ? 4 : 2;

        var length = ElementLength(rest);
        if (length == 0)
            return 0;
        // A family: people with joiners between. A joiner in front of something else belongs to that.
        while (length < rest.Length && rest[length] == Joiner && ElementLength(rest[(length + 1)..]) is var next and > 0)
            length += 1 + next;
        return length;
    }

    private static int KeyCapLength(ReadOnlySpan<char> text)
    {
        if (!char.IsAsciiDigit(text[0]) && text[0] is not ('#' or '*'))
            return 0;
        if (text is [_, KeyCap, ..])
            return 2;
        return text is [_, EmojiStyle, KeyCap, ..] ? 3 : 0;
    }

    // One picture with its style or colour of skin, and the letters of a flag behind a black one.
    private static int ElementLength(ReadOnlySpan<char> text)
    {
        var length = PictureLength(text);
        if (length == 0)
            return 0;
        if (text[length..] is [EmojiStyle, ..])
            length++;
        else if (text[length..] is ['\uD83C', >= '\uDFFB' and <= '\uDFFF', ..])
            length += 2;
        if (text[length..] is not ['\uDB40', >= '\uDC20' and <= '\uDC7E', ..])
            return length;

        var end = length;
        while (text[end..] is ['\uDB40', >= '\uDC20' and <= '\uDC7E', ..])
            end += 2;
        return text[end..] is ['\uDB40', '\uDC7F', ..] ? end + 2 : length;
    }

    private static int PictureLength(ReadOnlySpan<char> text)
    {
        switch (text)
        {
            case []:
                return 0;
            // These four are signs unless the style says that they are emoji.
            case ['\u00A9' or '\u00AE' or '\u2122' or '\u265F', ..]:
                return text is [_, EmojiStyle, ..] ? 1 : 0;
            case ['\uD83C', '\uDC04' or '\uDCCF' or (>= '\uDD70' and <= '\uDD71') or (>= '\uDD7E' and <= '\uDD7F') or '\uDD8E' or (>= '\uDD91' and <= '\uDD9A')
                or (>= '\uDE01' and <= '\uDE51') or (>= '\uDF00' and <= '\uDFFF'), ..]:
            case ['\uD83D', (>= '\uDC00' and <= '\uDE4F') or (>= '\uDE80' and <= '\uDEFF') or (>= '\uDFE0' and <= '\uDFF0'), ..]:
            case ['\uD83E', (>= '\uDD0C' and <= '\uDDFF') or (>= '\uDE70' and <= '\uDEFF'), ..]:
                return 2;
            default:
                return IsBasic(text[0]) ? 1 : 0;
        }
    }

    private static bool IsBasic(char c)
    {
        if (c is < '\u203C' or > '\u3299')
            return false;
        for (var i = 0; i < Basic.Length; i += 2)
        {
            if (c <= Basic[i + 1])
                return c >= Basic[i];
        }

        return false;
    }

    private static bool IsRegionalIndicator(ReadOnlySpan<char> text) => text is ['\uD83C', >= '\uDDE6' and <= '\uDDFF', ..];
}
