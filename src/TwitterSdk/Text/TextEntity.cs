namespace TwitterSdk.Text;

/// <summary>A part of a text that is more than text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Range">Where it is.</param>
/// <param name="Text">What to show: the readable address of links and media, else the part of the text itself.</param>
/// <param name="Url">Where it leads; null when nobody knows.</param>
public sealed record TextEntity(TextEntityKind Kind, TextRange Range, string Text, string? Url)
{
    /// <summary>The same place as C# counts, for <c>text[entity.Utf16Range]</c>.</summary>
    public Range Utf16Range { get; init; }

    /// <summary>The first code point, from 0.</summary>
    public int Start => Range.Start;

    /// <summary>The code point behind the last.</summary>
    public int End => Range.End;
}
