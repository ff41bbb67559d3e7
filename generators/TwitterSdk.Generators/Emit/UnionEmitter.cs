using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Generators.Emit;

/// <summary>A union: the record that its cases derive from, and the case for what fits none.</summary>
internal static class UnionEmitter
{
    public static void Emit(CSharpWriter writer, UnionSpec union, CSharpTypes types)
    {
        string name = union.Name;
        string unknown = SpecNames.UnknownCase(name);
        DocumentationEmitter.Type(writer, union);
        writer.Line("/// <remarks>One of " + string.Join(", ", CaseTypes(union).Append(unknown).Select(type => $"<see cref=\"{type}\"/>")) + ".</remarks>");
        writer.Line($"[{SystemNames.JsonConverter}(typeof({CoreNames.JsonModelConverter}<{name}>))]");
        writer.Open($"public abstract partial record {name} : {CoreNames.IJsonModel}<{name}>");
        if (union.Kind == UnionKind.Key)
        {
            string tags = string.Join("\n", union.Cases.Select(one => one.Tag));
            writer.Line($"private static readonly {CoreNames.JsonMembers} s_cases = new({CSharpText.Utf8(tags)});");
        }

        writer.Gap().Line($"private protected {name}()").Line("{").Line("}");
        Read(writer, union, unknown, types);
        writer.Gap().Line(DocumentationEmitter.Inherited);
        writer.Line($"public abstract void Write({SystemNames.JsonWriter} json);");
        writer.Close();

        writer.Gap();
        DocumentationEmitter.Summary(writer, $"A <see cref=\"{name}\"/> that fits no case known to this version.");
        DocumentationEmitter.Parameter(writer, "Json", "The JSON as it came.");
        writer.Open($"public sealed partial record {unknown}({CoreNames.JsonRaw} Json) : {name}");
        writer.Line(DocumentationEmitter.Inherited);
        writer.Open($"public override void Write({SystemNames.JsonWriter} json)");
        writer.Line($"{SystemNames.ArgumentNullException}.ThrowIfNull(json);");
        writer.Line("Json.Write(json);");
        writer.Close().Close();
    }

    /// <summary>The types of the cases, each once.</summary>
    public static IEnumerable<string> CaseTypes(UnionSpec union) => union.Cases.Select(one => one.Type).Distinct(StringComparer.Ordinal);

    private static void Read(CSharpWriter writer, UnionSpec union, string unknown, CSharpTypes types)
    {
        writer.Gap().Line(DocumentationEmitter.Inherited);
        string signature = $"public static {union.Name} Read(ref {CoreNames.JsonCursor} json";
        if (union.Kind == UnionKind.Sibling)
        {
            writer.Line($"{signature}) => Read(ref json, null);");
            writer.Gap();
            DocumentationEmitter.Summary(writer, "Reads the case that a member beside it names.");
            DocumentationEmitter.Parameter(writer, "json", "The cursor, standing on the value.");
            DocumentationEmitter.Parameter(writer, "tag", "The text of that member; null when it is absent.");
            writer.Open($"{signature}, string? tag) => tag switch");
        }
        else
        {
            string source = union.Kind == UnionKind.Key ? "json.PeekMember(s_cases)" : $"json.PeekText({CSharpText.Utf8(union.Discriminator!)})";
            writer.Open($"{signature}) => {source} switch");
        }

        for (int i = 0; i < union.Cases.Count; i++)
        {
            UnionCaseSpec one = union.Cases[i];
            string label = union.Kind == UnionKind.Key ? CSharpText.Number(i) : CSharpText.Literal(one.Tag);
            writer.Line($"{label} => {types.FullName(one.Type)}.Read(ref json),");
        }

        writer.Line($"_ => new {unknown}(json.ReadRaw()),");
        writer.Close(";");
    }
}
