namespace TwitterSdk.Text;

/// <summary>A part of a text, as Twitter's <c>indices</c> tell it: in code points of the text as it came, HTML entities included.</summary>
/// <remarks>C# strings count otherwise as soon as a text has an emoji: cut with <see cref="Slice(string)"/>, not with the numbers.</remarks>
/// <param name="Start">The first code point, from 0.</param>
/// <param name="End">The code point behind the last.</param>
public readonly record struct TextRange(int Start, int End)
{
    /// <summary>How many code points.</summary>
    public int Length => Math.Max(0, End - Start);

    /// <summary>Makes a range of <c>indices</c>.</summary>
    /// <param name="indices">Start and end.</param>
    /// <returns>The range; null when there are not two numbers in their order.</returns>
    public static TextRange? FromIndices(IReadOnlyList<int>? indices) =>
        indices is [var start and >= 0, var end] && end >= start ? new TextRange(start, end) : null;

    /// <summary>The same range as C# counts, cut to the length of the text.</summary>
    /// <param name="text">The text as it came.</param>
    public Range ToUtf16(ReadOnlySpan<char> text)
    {
        var start = CodePoints.ToIndex(text, Start);
        return new Range(start, start + CodePoints.ToIndex(text[start..], Length));
    }

    /// <summary>The part of the text, still escaped.</summary>
    /// <param name="text">The text as it came.</param>
    public string Slice(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text[ToUtf16(text)];
    }

    /// <summary>The part of the text, still escaped, without a copy.</summary>
    /// <param name="text">The text as it came.</param>
    public ReadOnlySpan<char> Slice(ReadOnlySpan<char> text) => text[ToUtf16(text)];

    /// <summary>The text with something else in this place. Ranges before this one stay right, so replace the last one first.</summary>
    /// <param name="text">The text as it came.</param>
    /// <param name="replacement">What to put in.</param>
    public string Replace(string text, string replacement)
    {
        ArgumentNullException.ThrowIfNull(text);
        var range = ToUtf16(text);
        return string.Concat(text.AsSpan(0, range.Start.Value), replacement, text.AsSpan(range.End.Value));
    }
}
