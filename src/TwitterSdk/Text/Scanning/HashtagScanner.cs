using System.Text;

namespace TwitterSdk.Text.Scanning;

/// <summary>Finds hashtags, in any alphabet.</summary>
internal static class HashtagScanner
{
    private const char TextStyle = '\uFE0E';
    private const char EmojiStyle = '\uFE0F';
    private const char KeyCap = '\u20E3';

    /// <summary>Adds the hashtags of a text, in its order.</summary>
    public static void Find(ReadOnlySpan<char> text, List<EntitySpan> found)
    {
        var i = 0;
        while (i < text.Length && text[i..].IndexOfAny('#', '＃') is var step and >= 0)
        {
            i += step;
            var end = CanStart(text, i) ? ReadName(text, i + 1) : -1;
            if (end < 0)
            {
                i++;
                continue;
            }

            if (!IsSpoiled(text[end..]))
                found.Add(new EntitySpan(TextEntityKind.Hashtag, i, end));
            i = end;
        }
    }

    private static int ReadName(ReadOnlySpan<char> text, int start)
    {
        if (start < text.Length && text[start] is EmojiStyle or KeyCap)
            return -1;
        var hasLetter = false;
        var end = start;
        while (Rune.DecodeFromUtf16(text[end..], out var rune, out var length) == System.Buffers.OperationStatus.Done && Characters.IsHashtag(rune))
        {
            hasLetter |= Characters.IsLetterOrMark(rune);
            end += length;
        }

        return hasLetter ? end : -1;
    }

    private static bool CanStart(ReadOnlySpan<char> text, int sign)
    {
        if (sign == 0 || text[sign - 1] is TextStyle or EmojiStyle)
            return true;
        Rune.DecodeLastFromUtf16(text[..sign], out var before, out _);
        return before.Value != '&' && !Characters.IsHashtag(before);
    }

    private static bool IsSpoiled(ReadOnlySpan<char> rest) =>
        rest is [var next, ..] && (Characters.IsHash(next) || rest.StartsWith("://", StringComparison.Ordinal));
}
