using System.Collections.Generic;
using TwitterSdk.Generators.Json;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Generators.Parsing;

/// <summary>A part of a JSON text that knows where it stands in the file.</summary>
internal readonly struct TextSlice(JsonText source, int start, int length)
{
    public TextSlice(JsonText source)
        : this(source, 0, source.Value.Length)
    {
    }

    public string Text => source.Value.Substring(start, length);

    public TextRange Range => source.Place(start, length);

    public int Length => length;

    /// <summary>Where it begins in the whole text.</summary>
    public int Start => start;

    public TextSlice Part(int from, int count) => new(source, start + from, count);

    public TextSlice From(int from) => Part(from, length - from);

    public TextSlice Trim()
    {
        int from = 0;
        int end = length;
        while (from < end && char.IsWhiteSpace(source.Value[start + from]))
            from++;
        while (end > from && char.IsWhiteSpace(source.Value[start + end - 1]))
            end--;
        return Part(from, end - from);
    }

    /// <summary>The parts between separators, trimmed; empty ones too.</summary>
    public List<TextSlice> Split(char separator)
    {
        var parts = new List<TextSlice>();
        int from = 0;
        for (int i = 0; i <= length; i++)
        {
            if (i < length && source.Value[start + i] != separator)
                continue;
            parts.Add(Part(from, i - from).Trim());
            from = i + 1;
        }

        return parts;
    }

    /// <summary>The parts between white space.</summary>
    public List<TextSlice> Words()
    {
        var words = new List<TextSlice>();
        int from = -1;
        for (int i = 0; i <= length; i++)
        {
            bool space = i == length || char.IsWhiteSpace(source.Value[start + i]);
            if (!space && from < 0)
                from = i;
            if (!space || from < 0)
                continue;
            words.Add(Part(from, i - from));
            from = -1;
        }

        return words;
    }
}
