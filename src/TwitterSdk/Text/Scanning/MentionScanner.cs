namespace TwitterSdk.Text.Scanning;

/// <summary>Finds users and lists.</summary>
internal static class MentionScanner
{
    private const int MaxName = 20;
    private const int MaxList = 25;

    /// <summary>Adds the mentions of a text, in its order.</summary>
    public static void Find(ReadOnlySpan<char> text, List<EntitySpan> found)
    {
        var i = 0;
        while (i < text.Length && text[i..].IndexOfAny('@', '＠') is var step and >= 0)
        {
            i += step;
            if (!CanStart(text, i) || !TryRead(text, i, out var mention))
            {
                i++;
                continue;
            }

            if (!IsSpoiled(text[mention.End..]))
                found.Add(mention);
            i = mention.End;
        }
    }

    private static bool TryRead(ReadOnlySpan<char> text, int sign, out EntitySpan mention)
    {
        var end = sign + 1;
        while (end < text.Length && end - sign <= MaxName && Characters.IsWord(text[end]))
            end++;
        var list = ListEnd(text, end);
        mention = new EntitySpan(list > end ? TextEntityKind.List : TextEntityKind.Mention, sign, list);
        return end > sign + 1;
    }

    private static int ListEnd(ReadOnlySpan<char> text, int slash)
    {
        if (slash + 1 >= text.Length || text[slash] != '/' || !char.IsAsciiLetter(text[slash + 1]))
            return slash;
        var end = slash + 2;
        while (end < text.Length && end - slash <= MaxList && (Characters.IsWord(text[end]) || text[end] == '-'))
            end++;
        return end;
    }

    // "RT@name" and "rt:@name" are how people repeated Tweets before there was a button.
    private static bool CanStart(ReadOnlySpan<char> text, int sign)
    {
        if (sign == 0 || !(Characters.IsWord(text[sign - 1]) || text[sign - 1] is '!' or '#' or '$' or '%' or '&' or '*' or '@' or '＠'))
            return true;
        var before = text[..sign];
        return before.EndsWith("rt", StringComparison.OrdinalIgnoreCase)
            && (before.Length == 2 || !(Characters.IsWord(before[^3]) || before[^3] is '+' or '~' or '.' or '-'));
    }

    // A mail address, a name in another alphabet, a link.
    private static bool IsSpoiled(ReadOnlySpan<char> rest) =>
        rest is [var next, ..] && (Characters.IsAt(next) || Characters.IsLatinAccent(next) || rest.StartsWith("://", StringComparison.Ordinal));
}
