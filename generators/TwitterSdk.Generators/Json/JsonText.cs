using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Generators.Json;

/// <summary>A JSON string. Its range includes the quotes.</summary>
/// <param name="value">Without quotes and escapes.</param>
/// <param name="places">For each character of the value and for its end, where it stands in the file; null when nothing is escaped.</param>
internal sealed class JsonText(string value, int[]? places, TextRange range) : JsonNode(range)
{
    public string Value { get; } = value;

    public override string Kind => "text";

    /// <summary>Where a part of the value stands in the file.</summary>
    public TextRange Place(int start, int length)
    {
        int from = PlaceOf(start);
        return new TextRange(from, PlaceOf(start + length) - from);
    }

    private int PlaceOf(int index) => places is null ? Range.Start + 1 + index : places[index];
}
