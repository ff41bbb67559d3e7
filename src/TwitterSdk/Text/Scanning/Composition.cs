using System.Globalization;
using System.Text;

namespace TwitterSdk.Text.Scanning;

/// <summary>Letters and their accents put together, as Twitter does before it counts (NFC).</summary>
internal static class Composition
{
    /// <summary>The composed text; the same string when it is composed already. Halves of characters stay as they are.</summary>
    public static string Of(string text)
    {
        if (Ascii.IsValid(text))
            return text;
        if (IsWellFormed(text))
            return text.IsNormalized() ? text : text.Normalize();

        // Half a character cannot be composed, and is refused later; its neighbours are composed all the same.
        var composed = new StringBuilder(text.Length);
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (Rune.TryGetRuneAt(text, i, out var rune))
            {
                i += rune.Utf16SequenceLength - 1;
                continue;
            }

            composed.Append(text[start..i].Normalize()).Append(text[i]);
            start = i + 1;
        }

        return composed.Append(text[start..].Normalize()).ToString();
    }

    /// <summary>Where in the source an index of the composed text is: behind the last character, as people see it, that fits.</summary>
    public static int ToSource(string source, string composed, int index)
    {
        if (ReferenceEquals(source, composed))
            return index;
        var (read, written) = (0, 0);
        while (read < source.Length)
        {
            var length = StringInfo.GetNextTextElementLength(source, read);
            written += Of(source.Substring(read, length)).Length;
            if (written > index)
                break;
            read += length;
        }

        return read;
    }

    private static bool IsWellFormed(string text)
    {
        for (var i = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return false;
            i++;
        }

        return true;
    }
}
