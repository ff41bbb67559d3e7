namespace TwitterSdk.Generators.Emit;

/// <summary>What open enums and textual ids have in common: a struct around text whose default is the empty text.</summary>
internal static class TextStruct
{
    /// <summary>The text and the constructor.</summary>
    public static void Value(CSharpWriter writer, string name)
    {
        // Empty text is kept as null: then the default value and an empty one are equal.
        writer.Line("private readonly string? _value;");
        writer.Gap();
        DocumentationEmitter.Summary(writer, "A value with the text that travels.");
        writer.Line($"public {name}(string value) => _value = string.IsNullOrEmpty(value) ? null : value;");
        writer.Gap();
        DocumentationEmitter.Summary(writer, "The text that travels.");
        writer.Line("public string Value => _value ?? \"\";");
    }

    /// <summary>Conversion, reading and writing.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="name">The struct.</param>
    /// <param name="read">The expression that reads the text.</param>
    public static void Members(CSharpWriter writer, string name, string read)
    {
        writer.Gap();
        DocumentationEmitter.Summary(writer, "Takes any text.");
        writer.Line($"public static implicit operator {name}(string value) => new(value);");
        writer.Gap().Line(DocumentationEmitter.Inherited);
        writer.Line($"public static {name} Read(ref {CoreNames.JsonCursor} json) => new({read});");
        writer.Gap().Line(DocumentationEmitter.Inherited);
        writer.Open($"public void Write({SystemNames.JsonWriter} json)");
        writer.Line($"{SystemNames.ArgumentNullException}.ThrowIfNull(json);");
        writer.Line("json.WriteStringValue(Value);");
        writer.Close();
        writer.Gap();
        DocumentationEmitter.Summary(writer, "The text that travels.");
        writer.Line("public override string ToString() => Value;");
        writer.Gap().Line(DocumentationEmitter.Inherited);
        writer.Line($"public bool TryFormat({SystemNames.Span}<byte> utf8Destination, out int bytesWritten, {SystemNames.ReadOnlySpan}<char> format = default, {SystemNames.IFormatProvider}? provider = null) =>");
        writer.Continued($"{SystemNames.Utf8}.TryGetBytes(Value, utf8Destination, out bytesWritten);");
    }
}
