using System.Buffers.Text;
using System.Text;
using TwitterSdk.Twitch.Chat.Messages;

namespace TwitterSdk.Twitch.Chat.Reading;

/// <summary>Reads <c>id:first-last,first-last/id:first-last</c>, which counts in code points, into places of a C# string.</summary>
/// <remarks>The vendor miscounts now and then, so what reaches beyond the text is cut, and what begins behind it is left out.</remarks>
internal static class EmoteReader
{
    public static IReadOnlyList<ChatEmote> Read(ReadOnlySpan<byte> raw, string text)
    {
        if (raw.IsEmpty || text.Length == 0)
            return [];
        var emotes = new ChatEmote[raw.Count((byte)'-')];
        int count = Collect(raw, emotes);
        bool sorted = true;
        for (int i = 1; i < count && sorted; i++)
            sorted = emotes[i - 1].FirstCodePoint <= emotes[i].FirstCodePoint;
        if (!sorted)
            emotes.AsSpan(0, count).Sort(static (one, other) => one.FirstCodePoint.CompareTo(other.FirstCodePoint));

        int inside = Place(emotes.AsSpan(0, count), text);
        if (inside == 0)
            return [];
        if (inside < emotes.Length)
            Array.Resize(ref emotes, inside);
        return new ChatList<ChatEmote>(emotes);
    }

    private static int Collect(ReadOnlySpan<byte> raw, ChatEmote[] emotes)
    {
        int count = 0;
        while (!raw.IsEmpty)
        {
            ReadOnlySpan<byte> one = Cut(ref raw, (byte)'/');

            // A colon within an id would be escaped, so the last one is the one that counts.
            int colon = one.LastIndexOf((byte)':');
            if (colon < 0)
                continue;
            string id = SharedTexts.Emotes.Get(one[..colon]);
            ReadOnlySpan<byte> ranges = one[(colon + 1)..];
            while (!ranges.IsEmpty)
            {
                ReadOnlySpan<byte> range = Cut(ref ranges, (byte)',');
                if (Utf8Parser.TryParse(range, out uint first, out int read)
                    && read < range.Length && range[read] == '-'
                    && Utf8Parser.TryParse(range[(read + 1)..], out uint last, out int readLast)
                    && read + 1 + readLast == range.Length && first <= last && last < int.MaxValue)
                {
                    emotes[count++] = new ChatEmote(id, (int)first, (int)last);
                }
            }
        }

        return count;
    }

    /// <summary>Turns code points into places of the string, first to last, and tells how many emotes lie within it.</summary>
    private static int Place(Span<ChatEmote> emotes, string text)
    {
        // In a text of ASCII alone, as most are, the numbers are the same.
        int index = Ascii.IsValid(text) ? text.Length : 0;
        int codePoint = index;
        int inside = 0;
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

    private static int Index(string text, int wanted, ref int codePoint, ref int index)
    {
        if (wanted < codePoint)
            return wanted;
        while (codePoint < wanted && index < text.Length)
        {
            index += char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]) ? 2 : 1;
            codePoint++;
        }

        return index;
    }

    private static ReadOnlySpan<byte> Cut(ref ReadOnlySpan<byte> rest, byte separator)
    {
        int end = rest.IndexOf(separator);
        ReadOnlySpan<byte> part = end < 0 ? rest : rest[..end];
        rest = end < 0 ? default : rest[(end + 1)..];
        return part;
    }
}
