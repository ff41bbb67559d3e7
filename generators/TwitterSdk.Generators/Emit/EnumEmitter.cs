using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Generators.Emit;

/// <summary>Values with names: an open enum is a struct around text, so that a new value never throws; a closed one is a C# enum.</summary>
internal static class EnumEmitter
{
    public static void Emit(CSharpWriter writer, EnumSpec spec)
    {
        if (spec.Closed)
            Closed(writer, spec);
        else
            Open(writer, spec);
    }

    private static void Open(CSharpWriter writer, EnumSpec spec)
    {
        string name = spec.Name;
        string model = $"{CoreNames.IJsonModel}<{name}>";
        string names = string.Join("\n", spec.Values.Select(value => string.Join("\t", value.OtherSpellings.Prepend(value.WireValue))));

        DocumentationEmitter.Type(writer, spec);
        writer.Line("/// <remarks>Values that this version does not know are kept and sent as they are.</remarks>");
        writer.Line($"[{SystemNames.JsonConverter}(typeof({CoreNames.JsonModelConverter}<{name}>))]");
        writer.Open($"public readonly partial record struct {name} : {model}, {(spec.IsSelection ? CoreNames.ISpelledValue : CoreNames.IWireValue)}");
        writer.Line($"private static readonly {CoreNames.JsonMembers} s_names = new({CSharpText.Utf8(names)});");
        writer.Line($"private static readonly string[] s_values = [{string.Join(", ", spec.Values.Select(value => CSharpText.Literal(value.WireValue)))}];");
        TextStruct.Value(writer, name);

        foreach (EnumValueSpec value in spec.Values)
        {
            writer.Gap();
            Value(writer, value);
            writer.Line($"public static {name} {value.Name} {{ get; }} = new({CSharpText.Literal(value.WireValue)});");
        }

        writer.Gap();
        DocumentationEmitter.Summary(writer, "False for a value that this version does not know.");
        writer.Line("public bool IsKnown => global::System.Array.IndexOf(s_values, Value) >= 0;");
        if (spec.Values.Any(value => value.Scopes.Count > 0))
            Scopes(writer, spec);
        if (spec.IsSelection)
            Spelled(writer, spec);
        TextStruct.Members(writer, name, "json.ReadKnownString(s_names, s_values)");
        writer.Close();
        if (spec.Presets.Count > 0)
            Presets(writer, spec);
    }

    private static void Scopes(CSharpWriter writer, EnumSpec spec)
    {
        writer.Gap();
        DocumentationEmitter.Summary(writer, "The scopes that a user must have allowed: one of each list. Empty where there are none to allow, and for a value that this version does not know.");
        writer.Open($"public {SystemNames.IReadOnlyList}<{SystemNames.IReadOnlyList}<string>> Scopes => Value switch");
        foreach (var alike in spec.Values.Where(value => value.Scopes.Count > 0).GroupBy(value => value.Scopes))
        {
            string values = string.Join(" or ", alike.Select(value => CSharpText.Literal(value.WireValue)));
            writer.Line($"{values} => [{string.Join(", ", alike.Key.Select(choice => $"[{string.Join(", ", choice.Select(CSharpText.Literal))}]"))}],");
        }

        writer.Line("_ => [],");
        writer.Close(";");
    }

    private static void Spelled(CSharpWriter writer, EnumSpec spec)
    {
        writer.Gap().Line(DocumentationEmitter.Inherited);
        var spelled = spec.Values.Where(value => value.OtherSpellings.Count > 0).ToList();
        if (spelled.Count == 0)
        {
            writer.Line("public string InSpelling(int spelling) => Value;");
            return;
        }

        writer.Open("public string InSpelling(int spelling) => (Value, spelling) switch");
        foreach (EnumValueSpec value in spelled)
        {
            // A value that was given in another naming is brought into the one that is asked for as well.
            string known = string.Join(" or ", value.OtherSpellings.Prepend(value.WireValue).Select(CSharpText.Literal));
            for (int spelling = 1; spelling <= value.OtherSpellings.Count; spelling++)
                writer.Line($"({known}, {CSharpText.Number(spelling)}) => {CSharpText.Literal(value.Spelled(spelling))},");
            writer.Line($"({known}, _) => {CSharpText.Literal(value.Spelled(int.MaxValue))},");
        }

        writer.Line("_ => Value,");
        writer.Close(";");
    }

    private static void Presets(CSharpWriter writer, EnumSpec spec)
    {
        writer.Gap();
        DocumentationEmitter.Summary(writer, $"Lists of <see cref=\"{spec.Name}\"/> to choose from.");
        writer.Open($"public static class {SpecNames.Presets(spec.Name)}");
        foreach (PresetSpec preset in spec.Presets)
        {
            writer.Gap();
            string values = string.Join(", ", preset.Of(spec).Select(value => $"{spec.Name}.{value.Name}"));
            DocumentationEmitter.Summary(writer, preset.Doc is null ? $"{CSharpText.Words(preset.Name)}." : DocumentationText.Sentence(preset.Doc));
            if (!preset.IsAllBut)
                writer.Line($"[{CoreNames.PresetValuesAttribute.Replace("Attribute", "")}({string.Join(", ", preset.Of(spec).Select(value => $"nameof({spec.Name}.{value.Name})"))})]");
            writer.Line($"public static {SystemNames.IReadOnlyList}<{spec.Name}> {preset.Name} {{ get; }} = [{values}];");
        }

        writer.Close();
    }

    private static void Closed(CSharpWriter writer, EnumSpec spec)
    {
        string name = spec.Name;
        DocumentationEmitter.Type(writer, spec);
        writer.Open($"public enum {name}");
        foreach (EnumValueSpec value in spec.Values)
        {
            writer.Gap();
            Value(writer, value);
            writer.Line(value.Name + ",");
        }

        writer.Close();
        writer.Gap();
        DocumentationEmitter.Summary(writer, $"How <see cref=\"{name}\"/> travels.");
        writer.Open($"public static class {SpecNames.Wire(name)}");
        DocumentationEmitter.Summary(writer, "The text of a value.");
        writer.Open($"public static string ToWire(this {name} value) => value switch");
        foreach (EnumValueSpec value in spec.Values)
            writer.Line($"{name}.{value.Name} => {CSharpText.Literal(value.WireValue)},");
        writer.Line("_ => throw new global::System.ArgumentOutOfRangeException(nameof(value), value, \"There is no such value.\"),");
        writer.Close(";");

        writer.Gap();
        DocumentationEmitter.Summary(writer, "The texts of values.");
        writer.Line($"public static {SystemNames.IReadOnlyList}<string>? ToWire(this {SystemNames.IReadOnlyList}<{name}>? values) =>");
        writer.Continued("values is null ? null : [.. global::System.Linq.Enumerable.Select(values, static value => value.ToWire())];");

        writer.Gap();
        DocumentationEmitter.Summary(writer, "Reads a value; an unknown one is reported and gives the first.");
        DocumentationEmitter.Parameter(writer, "json", "The cursor, standing on the value.");
        writer.Open($"public static {name} Read(ref {CoreNames.JsonCursor} json)");
        writer.Line($"{CoreNames.JsonCursor} start = json;");
        writer.Open("switch (json.ReadString())");
        foreach (EnumValueSpec value in spec.Values)
            writer.Line($"case {CSharpText.Literal(value.WireValue)}: return {name}.{value.Name};");
        writer.Close();
        writer.Gap();
        writer.Line("json = start;");
        writer.Line($"json.SkipMismatch({CSharpText.Literal(string.Join(" | ", spec.Values.Select(value => value.WireValue)))});");
        writer.Line("return default;");
        writer.Close().Close();
    }

    private static void Value(CSharpWriter writer, EnumValueSpec value)
    {
        string wire = DocumentationText.Code(value.WireValue) + ".";
        if (value.Scopes.Count > 0)
            wire += $" Needs {string.Join(", and ", value.Scopes.Select(choice => string.Join(" or ", choice.Select(DocumentationText.Code))))}.";
        DocumentationEmitter.Summary(writer, value.Doc is null ? wire : DocumentationText.Sentence(value.Doc) + " " + wire);
    }
}
