using System.Buffers;
using System.Text;
using TwitterSdk.Text.Scanning;

namespace TwitterSdk.Text;

/// <summary>How long a Tweet is as Twitter counts, and whether it may be sent.</summary>
public readonly record struct TweetLength
{
    private static readonly List<EntitySpan> _none = [];

    /// <summary>The length: links count alike, and characters by the rules.</summary>
    public int WeightedLength { get; private init; }

    /// <summary>The length in thousandths of what is allowed.</summary>
    public int Permillage { get; private init; }

    /// <summary>Whether Twitter takes the text: something in it, not too long, no character that it refuses.</summary>
    public bool IsValid { get; private init; }

    /// <summary>The part from the start that fits, as C# counts: <c>text[length.ValidRange]</c>.</summary>
    public Range ValidRange { get; private init; }

    /// <summary>The whole text, as C# counts.</summary>
    public Range DisplayRange { get; private init; }

    /// <summary>Measures a text as its author writes it.</summary>
    /// <param name="text">The text, not escaped.</param>
    /// <param name="rules">What counts how much; today's when left out.</param>
    public static TweetLength Measure(string text, TweetLengthRules? rules = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        rules ??= TweetLengthRules.V3;
        var composed = Composition.Of(text);
        var (weight, fits, clean) = Weigh(composed, rules);
        var length = weight / rules.Scale;
        return new TweetLength
        {
            WeightedLength = length,
            Permillage = (int)(length * 1000L / rules.MaxWeightedLength),
            IsValid = clean && length > 0 && length <= rules.MaxWeightedLength,
            ValidRange = ..(fits == composed.Length ? text.Length : Composition.ToSource(text, composed, fits)),
            DisplayRange = ..text.Length,
        };
    }

    /// <summary>What a composed text weighs, in parts of the scale.</summary>
    internal static int WeightOf(ReadOnlySpan<char> text, TweetLengthRules rules) => Weigh(text, rules).Weight;

    private static (int Weight, int Fits, bool IsClean) Weigh(ReadOnlySpan<char> text, TweetLengthRules rules)
    {
        // Most texts, and all characters alone, have no link.
        List<EntitySpan> urls = text.Contains('.') ? [] : _none;
        if (urls != _none)
            UrlScanner.Find(text, urls);
        var most = rules.MaxWeightedLength * rules.Scale;
        var (weight, fits, url, clean) = (0, 0, 0, true);
        for (var i = 0; i < text.Length;)
        {
            if (url < urls.Count && urls[url].Start == i)
            {
                weight += rules.UrlLength * rules.Scale;
                i = urls[url++].End;
            }
            else if (rules.CountsEmojiOnce && EmojiScanner.LengthAt(text, i) is var emoji and > 0)
            {
                weight += rules.DefaultWeight;
                i += emoji;
            }
            else
            {
                var whole = Rune.DecodeFromUtf16(text[i..], out var rune, out var length) == OperationStatus.Done;
                clean &= whole && !Characters.IsInvalid(text[i]);
                weight += rules.WeightOf(whole ? rune.Value : text[i]);
                i += length;
            }

            if (clean && weight <= most)
                fits = i;
        }

        return (weight, fits, clean);
    }
}
