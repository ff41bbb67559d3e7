using System.Text;
using System.Text.RegularExpressions;

namespace TwitterSdk.Emulator.Wire;

/// <summary>The weighted length of a tweet: most scripts of the West count 1 a code point, others 2, an address always 23.</summary>
internal static partial class TweetLength
{
    public const int Max = 280;

    /// <summary>For users who pay.</summary>
    public const int MaxLong = 25_000;

    private const int UrlWeight = 23;

    public static int Of(string text)
    {
        string normal = text.Normalize(NormalizationForm.FormC);
        int length = 0;
        int done = 0;
        foreach (Match match in UrlPattern().Matches(normal))
        {
            length += Weigh(normal.AsSpan(done, match.Index - done)) + UrlWeight;
            done = match.Index + match.Length;
        }

        return length + Weigh(normal.AsSpan(done));
    }

    private static int Weigh(ReadOnlySpan<char> text)
    {
        int weight = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool light = rune.Value is <= 4351 or (>= 8192 and <= 8205) or (>= 8208 and <= 8223) or (>= 8242 and <= 8247);
            weight += light ? 1 : 2;
        }

        return weight;
    }

    [GeneratedRegex(@"https?://[^\s<>""]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UrlPattern();
}
