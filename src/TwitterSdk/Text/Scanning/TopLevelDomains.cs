using System.Resources;

namespace TwitterSdk.Text.Scanning;

/// <summary>The ends that make a name with dots a link.</summary>
internal static class TopLevelDomains
{
    private const string Resource = "specs/twitter/top-level-domains.txt";
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _names = Load(out _longest);
    private static readonly int _longest;

    /// <summary>The end of the longest domain that begins here; -1 when there is none.</summary>
    public static int Match(ReadOnlySpan<char> text, int start)
    {
        if (text[start..].StartsWith("xn--", StringComparison.OrdinalIgnoreCase))
            return MatchEncoded(text, start);

        var end = start;
        while (end < text.Length && end - start < _longest && char.IsAsciiLetter(text[end]))
            end++;
        // An accent makes longer names possible; what no list has letters of goes on character by character.
        var longest = end;
        while (end < text.Length && text[end] >= 128 && longest < text.Length && longest - start < _longest && text[longest] is not ('.' or '/'))
            longest++;
        var shortest = Math.Max(end, start + 1);
        for (var to = longest; to >= shortest; to--)
        {
            if (IsEnd(text, to) && _names.Contains(text[start..to]))
                return to;
        }

        return -1;
    }

    private static int MatchEncoded(ReadOnlySpan<char> text, int start)
    {
        var end = start + 4;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '-'))
            end++;
        return end > start + 4 ? end : -1;
    }

    // In a mail address the name in front of the sign is no host.
    private static bool IsEnd(ReadOnlySpan<char> text, int index) =>
        index == text.Length || (!char.IsAsciiLetterOrDigit(text[index]) && text[index] != '@');

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Load(out int longest)
    {
        using var stream = typeof(TopLevelDomains).Assembly.GetManifestResourceStream(Resource)
            ?? throw new MissingManifestResourceException(Resource);
        using var reader = new StreamReader(stream);
        var names = new HashSet<string>(2048, StringComparer.OrdinalIgnoreCase);
        longest = 0;
        while (reader.ReadLine() is { } name)
        {
            names.Add(name);
            longest = Math.Max(longest, name.Length);
        }

        return names.GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
