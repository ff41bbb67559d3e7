using System.Globalization;
using System.Text;

namespace TwitterSdk.Text.Scanning;

/// <summary>Letters and their accents put together, as Twitter does before it counts (NFC).</summary>
internal static class Composition
{
    /// <summary>The composed text; the same string when it is composed already.</summary>
    public static string Of(string text)
    {
        if (Ascii.IsValid(text))
            return text;
        var bad = IndexOfBad(text, 0);
        if (bad < 0)
            return text.IsNormalized() ? text : text.Normalize();

        // What is no character cannot be composed, and is refused later; its neighbours are composed all the same.
        var composed = new StringBuilder(text.Length);
        var start = 0;
        for (; bad >= 0; bad = IndexOfBad(text, start))
        {
            composed.Append(text[start..bad].Normalize()).Append(text[bad]);
            start = bad + 1;
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

    // Half a character, and the one that .NET does not compose either.
    private static int IndexOfBad(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]) || text[i] == '\uFFFE')
                return i;
        }

        return -1;
    }
}
