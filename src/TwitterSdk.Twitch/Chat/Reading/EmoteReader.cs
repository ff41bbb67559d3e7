using TwitterSdk.Twitch.Chat.Messages;

namespace TwitterSdk.Twitch.Chat.Reading;

/// <summary>Reads <c>id:first-last,first-last/id:first-last</c>, which counts in code points, into places of a C# string.</summary>
/// <remarks>The vendor miscounts now and then, so what reaches beyond the text is cut, and what begins behind it is left out.</remarks>
internal static class EmoteReader
{
    /// <param name="raw">The tag.</param>
    /// <param name="text">The text that it counts in.</param>
    /// <param name="textBytes">How many bytes the text came in.</param>
    public static IReadOnlyList<ChatEmote> Read(ReadOnlySpan<byte> raw, string text, int textBytes)
    {
        if (raw.IsEmpty || text.Length == 0)
            return [];
        // Where each byte became a character, as in most texts, code points are places.
        bool isPlain = text.Length == textBytes;
        var emotes = new ChatEmote[raw.Count((byte)'-')];
        int count = Collect(raw, emotes, isPlain ? text.Length : int.MaxValue);
        if (!IsSorted(emotes.AsSpan(0, count)))
            emotes.AsSpan(0, count).Sort(static (one, other) => one.FirstCodePoint.CompareTo(other.FirstCodePoint));
        if (!isPlain)
            count = Place(emotes.AsSpan(0, count), text);
        if (count == 0)
            return [];
        if (count < emotes.Length)
            Array.Resize(ref emotes, count);
        return new ChatList<ChatEmote>(emotes);
    }

    private static int Collect(ReadOnlySpan<byte> raw, Span<ChatEmote> emotes, int textLength)
    {
        int count = 0;
        string? id = null;
        for (int at = 0; at < raw.Length; at++)
        {
            if (id is null)
            {
                int start = at;
                at = Find(raw, at, (byte)':');
                id = SharedTexts.Emotes.Get(raw[start..at]);
                continue;
            }

            int first = Number(raw, ref at);
            int last = -1;
            if (at < raw.Length && raw[at] == '-')
            {
                at++;
                last = Number(raw, ref at);
            }

            bool ends = at == raw.Length || raw[at] is (byte)',' or (byte)'/';
            if (ends && first >= 0 && first <= last && first < textLength)
                emotes[count++] = new ChatEmote(id, first, last) { Start = first, Length = Math.Min(last + 1, textLength) - first };

            // What is no range is passed over.
            while (at < raw.Length && raw[at] is not ((byte)',' or (byte)'/'))
                at++;
            if (at < raw.Length && raw[at] == '/')
                id = null;
        }

        return count;
    }

    /// <summary>Turns code points into places of the string, first to last, and tells how many emotes lie within it.</summary>
    private static int Place(Span<ChatEmote> emotes, string text)
    {
        int index = 0, codePoint = 0, inside = 0;
        foreach (ref ChatEmote emote in emotes)
        {
            int start = Index(text, emote.FirstCodePoint, ref codePoint, ref index);
            if (start >= text.Length)
                break;
            int endIndex = index, endCodePoint = codePoint;
            int end = Index(text, emote.LastCodePoint + 1, ref endCodePoint, ref endIndex);
            emotes[inside++] = emote with { Start = start, Length = end - start };
        }

        return inside;
    }

    private static bool IsSorted(ReadOnlySpan<ChatEmote> emotes)
    {
        for (int i = 1; i < emotes.Length; i++)
        {
            if (emotes[i - 1].FirstCodePoint > emotes[i].FirstCodePoint)
                return false;
        }

        return true;
    }

    private static int Index(string text, int wanted, ref int codePoint, ref int index)
    {
        while (codePoint < wanted && index < text.Length)
        {
            index += char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]) ? 2 : 1;
            codePoint++;
        }

        return index;
    }

    /// <summary>The number that stands there; negative when there is none, or one that no text is long enough for.</summary>
    private static int Number(ReadOnlySpan<byte> raw, ref int at)
    {
        const int Most = (int.MaxValue - 9) / 10;
        int number = -1;
        for (; at < raw.Length && raw[at] - '0' is >= 0 and <= 9 and var digit; at++)
        {
            if (number > Most)
                return -1;
            number = (Math.Max(number, 0) * 10) + digit;
        }

        return number;
    }

    private static int Find(ReadOnlySpan<byte> raw, int at, byte wanted)
    {
        while (at < raw.Length && raw[at] != wanted)
            at++;
        return at;
    }
}
