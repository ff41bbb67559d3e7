using TwitterSdk.Text.Scanning;

namespace TwitterSdk.Text;

/// <summary>Makes Tweets of a text that is too long for one.</summary>
public static class TweetThread
{
    /// <summary>
    /// Splits at the best place that fits: behind a paragraph, else a line, a sentence, a word, a character as people see it. Links,
    /// users and tags stay whole, unless one alone is longer than a Tweet.
    /// </summary>
    /// <param name="text">The text as its author writes it.</param>
    /// <param name="options">Length and numbers; today's rules without numbers when left out.</param>
    /// <returns>The parts, each of which Twitter takes; none of a text without words.</returns>
    /// <exception cref="ArgumentException">The text has a character that Twitter refuses, or the suffix leaves no room.</exception>
    public static IReadOnlyList<TweetThreadPart> Split(string text, TweetThreadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        options ??= new TweetThreadOptions();
        Refuse(text);
        var entities = EntityScanner.Find(text);
        var parts = ThreadCutter.Cut(text, entities, options.Rules, 0);
        if (options.Suffix is not { } suffix || parts.Count < 2)
            return Write(text, parts, null);

        // Every suffix tells the count of parts, and takes room that makes more of them: the room grows until it is enough.
        for (var room = 1; room < options.Rules.MaxWeightedLength; room++)
        {
            parts = ThreadCutter.Cut(text, entities, options.Rules, room);
            var written = Write(text, parts, suffix);
            if (Missing(written, options.Rules) is var missing and > 0)
                room += missing - 1;
            else
                return written;
        }

        throw new ArgumentException("The suffix leaves no room for text in a Tweet. Make it shorter.", nameof(options));
    }

    private static int Missing(IReadOnlyList<TweetThreadPart> parts, TweetLengthRules rules)
    {
        var missing = 0;
        foreach (var part in parts)
        {
            var length = TweetLength.Measure(part.Text, rules);
            missing = Math.Max(missing, Math.Max(length.WeightedLength - rules.MaxWeightedLength, length.IsValid ? 0 : 1));
        }

        return missing;
    }

    private static TweetThreadPart[] Write(string text, List<Range> parts, Func<int, int, string>? suffix)
    {
        var written = new TweetThreadPart[parts.Count];
        for (var i = 0; i < written.Length; i++)
            written[i] = new TweetThreadPart(text[parts[i]] + suffix?.Invoke(i + 1, written.Length), parts[i]);
        return written;
    }

    private static void Refuse(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]) || Characters.IsInvalid(text[i]))
                throw new ArgumentException($"Twitter refuses U+{(int)text[i]:X4} at index {i}. Take it out.", nameof(text));
        }
    }
}
