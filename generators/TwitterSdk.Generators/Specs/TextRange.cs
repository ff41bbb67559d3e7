namespace TwitterSdk.Generators.Specs;

/// <summary>A half-open range of characters in a spec file's text; diagnostics turn it into a line and a column.</summary>
internal readonly record struct TextRange(int Start, int Length)
{
    public int End => Start + Length;
}
