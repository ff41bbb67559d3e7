using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Generators.Emit;

/// <summary>An id: a struct around a number or a text, so that ids of different things cannot be mixed up.</summary>
internal static class IdEmitter
{
    public static void Emit(CSharpWriter writer, IdSpec id)
    {
        DocumentationEmitter.Type(writer, id);
        if (id.Kind == IdKind.String)
            Text(writer, id);
        else
            Number(writer, id);
    }

    private static void Text(CSharpWriter writer, IdSpec id)
    {
        Converter(writer, id);
        writer.Open($"public readonly partial record struct {id.Name} : {CoreNames.IJsonModel}<{id.Name}>, {CoreNames.IWireValue}");
        TextStruct.Value(writer, id.Name);
        TextStruct.Members(writer, id.Name, "json.ReadString()");
        writer.Close();
    }

    private static void Number(CSharpWriter writer, IdSpec id)
    {
        string name = id.Name;
        DocumentationEmitter.Parameter(writer, "Value", "The number.");
        Converter(writer, id);
        writer.Line($"public readonly partial record struct {name}(long Value)");
        writer.Continued($": {CoreNames.IJsonModel}<{name}>, {CoreNames.IWireValue}, {CoreNames.INumericId}<{name}>, global::System.IComparable<{name}>, global::System.IParsable<{name}>");
        writer.Block();
        if (id.Kind == IdKind.Snowflake)
        {
            DocumentationEmitter.Summary(writer, "When the id was given out, to the millisecond; null for ids older than November 2010, which do not tell.");
            writer.Line($"public {SystemNames.DateTimeOffset}? CreatedAt => {CoreNames.Snowflake}.TimeOf(Value);");
            writer.Gap();
        }

        DocumentationEmitter.Summary(writer, "The id with a number.");
        writer.Line($"public static implicit operator {name}(long value) => new(value);");
        writer.Gap();
        DocumentationEmitter.Summary(writer, "The number of an id.");
        writer.Line($"public static explicit operator long({name} id) => id.Value;");
        writer.Gap().Line(DocumentationEmitter.Inherited);
        writer.Line($"public static {name} FromInt64(long value) => new(value);");
        writer.Gap().Line(DocumentationEmitter.Inherited);
        writer.Line($"public static {name} Parse(string s, {SystemNames.IFormatProvider}? provider = null) => new(long.Parse(s, {SystemNames.Culture}));");
        writer.Gap().Line(DocumentationEmitter.Inherited);
        writer.Open($"public static bool TryParse([{SystemNames.NotNullWhen}(true)] string? s, {SystemNames.IFormatProvider}? provider, out {name} result)");
        writer.Line($"bool parsed = long.TryParse(s, {SystemNames.Culture}, out long value);");
        writer.Line($"result = new {name}(value);");
        writer.Line("return parsed;");
        writer.Close();
        writer.Gap().Line(DocumentationEmitter.Inherited);
        writer.Line($"public static {name} Read(ref {CoreNames.JsonCursor} json) => new(json.ReadInt64());");
        writer.Gap().Line(DocumentationEmitter.Inherited);
        writer.Open($"public void Write({SystemNames.JsonWriter} json)");
        writer.Line($"{SystemNames.ArgumentNullException}.ThrowIfNull(json);");
        writer.Line("json.WriteNumberValue(Value);");
        writer.Close();
        writer.Gap().Line(DocumentationEmitter.Inherited);
        writer.Line($"public int CompareTo({name} other) => Value.CompareTo(other.Value);");
        writer.Gap();
        DocumentationEmitter.Summary(writer, "The number as text.");
        writer.Line($"public override string ToString() => Value.ToString({SystemNames.Culture});");
        writer.Gap().Line(DocumentationEmitter.Inherited);
        writer.Line($"public bool TryFormat({SystemNames.Span}<byte> utf8Destination, out int bytesWritten, {SystemNames.ReadOnlySpan}<char> format = default, {SystemNames.IFormatProvider}? provider = null) =>");
        writer.Continued($"Value.TryFormat(utf8Destination, out bytesWritten, default, {SystemNames.Culture});");
        writer.Close();
    }

    private static void Converter(CSharpWriter writer, IdSpec id) =>
        writer.Line($"[{SystemNames.JsonConverter}(typeof({CoreNames.JsonModelConverter}<{id.Name}>))]");
}
