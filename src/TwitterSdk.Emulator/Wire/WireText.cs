using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Wire;

/// <summary>A text as it travels: HTML-escaped, addresses shortened, with its entities.</summary>
/// <param name="Text">The escaped text.</param>
/// <param name="Length">In code points.</param>
internal sealed partial record WireText(string Text, int Length, IReadOnlyList<TextEntity> Entities)
{
    public static WireText Empty { get; } = new("", 0, []);

    /// <summary>The text of a tweet; attached media add an address of their own at its end.</summary>
    public static WireText Of(EmulatorTweet tweet, UserStore users)
    {
        WireText text = Of(tweet.Text, tweet.Id, users);
        if (tweet.Media.Count == 0)
            return text;
        string address = ShortUrl(tweet.Id, 99);
        int start = text.Length == 0 ? 0 : text.Length + 1;
        var media = tweet.Media.Select(item => new TextEntity(
            TextEntityKind.Media, start, start + address.Length, item.Id.ToString(CultureInfo.InvariantCulture), address));
        string joined = text.Length == 0 ? address : $"{text.Text} {address}";
        return new WireText(joined, start + address.Length, [.. text.Entities, .. media]);
    }

    public static WireText Of(string raw, long seed, UserStore users)
    {
        var text = new StringBuilder(raw.Length);
        var entities = new List<TextEntity>();
        int length = 0;
        int done = 0;
        foreach (Match match in EntityPattern().Matches(raw))
        {
            TextEntityKind kind = KindOf(match);
            string value = kind == TextEntityKind.Url ? match.Value : match.Value[1..];
            if (kind == TextEntityKind.Mention && !users.TryFind(value, out _))
                continue;
            length += Append(text, raw.AsSpan(done, match.Index - done));
            string shortUrl = kind == TextEntityKind.Url ? ShortUrl(seed, entities.Count) : "";
            int start = length;
            length += Append(text, kind == TextEntityKind.Url ? shortUrl : match.ValueSpan);
            entities.Add(new TextEntity(kind, start, length, value, shortUrl));
            done = match.Index + match.Length;
        }

        length += Append(text, raw.AsSpan(done));
        return new WireText(text.ToString(), length, entities);
    }

    /// <summary>Ten letters after the shortener's host, the same for the same place every time.</summary>
    private static string ShortUrl(long seed, int index)
    {
        const string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
        ulong rest = unchecked(((ulong)seed * 1000003) + (ulong)index);
        Span<char> code = stackalloc char[10];
        for (int i = 0; i < code.Length; i++)
        {
            code[i] = letters[(int)(rest % (ulong)letters.Length)];
            rest /= (ulong)letters.Length;
        }

        return $"https://t.co/{code}";
    }

    private static TextEntityKind KindOf(Match match) => match.ValueSpan[0] switch
    {
        '#' => TextEntityKind.Hashtag,
        '$' => TextEntityKind.Symbol,
        '@' => TextEntityKind.Mention,
        _ => TextEntityKind.Url,
    };

    /// <summary>Appends with the three escapes of the vendor; returns how many code points were added.</summary>
    private static int Append(StringBuilder text, ReadOnlySpan<char> raw)
    {
        int count = 0;
        foreach (Rune rune in raw.EnumerateRunes())
        {
            string? escape = rune.Value switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", _ => null };
            count += escape?.Length ?? 1;
            if (escape is null)
                text.Append(rune);
            else
                text.Append(escape);
        }

        return count;
    }

    [GeneratedRegex(@"https?://[^\s<>""]+|(?<![\w&#])#\w*[^\W\d]\w*|(?<![\w$])\$[A-Za-z]{1,6}\b|(?<![\w@])@\w{1,15}\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EntityPattern();
}
