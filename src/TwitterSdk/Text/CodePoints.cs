namespace TwitterSdk.Text;

/// <summary>Counts text as Twitter does: by Unicode code points, of which C# strings hold some in two parts.</summary>
internal static class CodePoints
{
    /// <summary>How many code points a text has.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = text.Length;
        for (var i = FirstSurrogate(text); i < text.Length; i++)
        {
            if (IsPair(text, i))
            {
                count--;
                i++;
            }
        }

        return count;
    }

    /// <summary>Where in the string the code point with this number begins; the length when there are fewer.</summary>
    public static int ToIndex(ReadOnlySpan<char> text, int codePoint)
    {
        // Before the first surrogate, which most texts do not have, the numbers are the same.
        var i = FirstSurrogate(text);
        if (codePoint <= i)
            return Math.Max(0, codePoint);
        for (var number = i; number < codePoint && i < text.Length; number++)
            i += IsPair(text, i) ? 2 : 1;
        return i;
    }

    private static int FirstSurrogate(ReadOnlySpan<char> text)
    {
        var first = text.IndexOfAnyInRange('\uD800', '\uDFFF');
        return first < 0 ? text.Length : first;
    }

    private static bool IsPair(ReadOnlySpan<char> text, int index) =>
        index + 1 < text.Length && char.IsHighSurrogate(text[index]) && char.IsLowSurrogate(text[index + 1]);
}
