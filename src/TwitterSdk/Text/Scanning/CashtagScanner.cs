namespace TwitterSdk.Text.Scanning;

/// <summary>Finds cashtags: the short names of shares.</summary>
internal static class CashtagScanner
{
    private const int MaxName = 6;
    private const int MaxSuffix = 2;

    /// <summary>Adds the cashtags of a text, in its order.</summary>
    public static void Find(ReadOnlySpan<char> text, List<EntitySpan> found)
    {
        var i = 0;
        while (i < text.Length && text[i..].IndexOf('$') is var step and >= 0)
        {
            i += step;
            var end = i == 0 || Characters.IsSpace(text[i - 1]) || Characters.IsDirectionMark(text[i - 1]) ? ReadName(text, i + 1) : -1;
            if (end > 0)
                found.Add(new EntitySpan(TextEntityKind.Symbol, i, end));
            i = Math.Max(i + 1, end);
        }
    }

    private static int ReadName(ReadOnlySpan<char> text, int start)
    {
        var end = Letters(text, start, MaxName);
        if (end == start)
            return -1;
        if (end < text.Length && text[end] is '.' or '_')
        {
            var suffix = Letters(text, end + 1, MaxSuffix);
            if (suffix > end + 1 && IsEnd(text, suffix))
                return suffix;
        }

        return IsEnd(text, end) ? end : -1;
    }

    private static int Letters(ReadOnlySpan<char> text, int start, int most)
    {
        var end = start;
        while (end < text.Length && end - start < most && char.IsAsciiLetter(text[end]))
            end++;
        return end;
    }

    private static bool IsEnd(ReadOnlySpan<char> text, int index) =>
        index >= text.Length || char.IsWhiteSpace(text[index]) || Characters.IsPunctuation(text[index]);
}
