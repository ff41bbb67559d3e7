using TwitterSdk.Generators.Binding;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Generators.Emit;

/// <summary>A record: its members, and how it is read and written.</summary>
internal sealed class RecordEmitter(
    CSharpTypes types, EquatableArray<BoundSibling> siblings, EnvelopeSpec? envelope, IReadOnlyDictionary<string, string> answers)
{
    private const string KeepUnknown = "Extra = json.KeepUnknown(Extra);";

    private readonly JsonReadEmitter _read = new(types);
    private readonly JsonWriteEmitter _write = new(types);

    /// <summary>Emits a record.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="record">What.</param>
    /// <param name="union">The union that the record is a case of.</param>
    /// <param name="sent">True for what callers make and send: then members without a default must be given.</param>
    public void Emit(CSharpWriter writer, RecordSpec record, string? union, bool sent)
    {
        string name = record.Name;
        string model = $"{CoreNames.IJsonModel}<{name}>";
        bool demands = sent && record.Fields.Any(IsDemanded);
        string members = string.Join("\n", record.Fields.Select(Names));

        DocumentationEmitter.Type(writer, record, answers.TryGetValue(name, out string? call) ? call : null);
        writer.Line($"[{SystemNames.JsonConverter}(typeof({CoreNames.JsonModelConverter}<{name}>))]");
        FieldSpec? data = record.Fields.FirstOrDefault(field => field.WireName == envelope?.Data);
        FieldSpec? errors = record.Fields.FirstOrDefault(field => field.WireName == envelope?.Errors && field.Type.Kind == TypeKind.List);
        bool isEnvelope = data is not null && errors is not null;
        writer.Open($"public sealed partial record {name} : {(union is null ? model : $"{union}, {model}")}{(isEnvelope ? ", " + CoreNames.IApiEnvelope : "")}{Including(record, data)}");
        writer.Line($"private static readonly {CoreNames.JsonMembers} s_members = new({CSharpText.Utf8(members)});");
        if (record.IsShared)
            writer.Line($"private static readonly {CoreNames.JsonShared}<{name}> s_shared = new();");
        var packed = new PackedFields(record, types);
        packed.Fields(writer);

        writer.Gap();
        DocumentationEmitter.Summary(writer, "All members at their defaults.");
        writer.Open($"public {name}()").Close();
        writer.Gap();
        Reader(writer, record, demands);
        foreach (FieldSpec field in record.Fields)
            Property(writer, field, sent && IsDemanded(field), packed, isEnvelope ? Role(field) : null);
        if (isEnvelope)
            Envelope(writer, data!, errors!);
        writer.Gap();
        DocumentationEmitter.Summary(writer, "Members that this version does not know; they are written back.");
        writer.Line($"public {CoreNames.JsonExtra}? Extra {{ get; init; }}");

        writer.Gap().Line(DocumentationEmitter.Inherited);
        writer.Line($"public static {(union is null ? "" : "new ")}{name} Read(ref {CoreNames.JsonCursor} json) =>");
        writer.Continued(record.IsShared
            ? $"json.ReadShared(s_shared, static (ref {CoreNames.JsonCursor} item) => item.EnterObject() ? new {name}(ref item) : {CoreNames.JsonModel}<{name}>.Empty);"
            : $"json.EnterObject() ? new {name}(ref json) : {CoreNames.JsonModel}<{name}>.Empty;");
        Writer(writer, record, union is not null);
        PrintEmitter.Emit(writer, [.. record.Fields.Select(field => (field.Name, (TypeRef?)field.Type)), ("Extra", null)], union is not null);
        writer.Close();
    }

    private void Reader(CSharpWriter writer, RecordSpec record, bool demands)
    {
        if (demands)
            writer.Line($"[{SystemNames.SetsRequiredMembers}]");
        writer.Open($"private {record.Name}(ref {CoreNames.JsonCursor} json)");
        var marked = record.Fields.Where(field => Tag(record, field) is not null).ToList();
        foreach (FieldSpec field in marked)
            writer.Line($"{CoreNames.JsonMark} {Mark(field)} = default;");
        writer.Line("int member = -1;");
        if (record.Fields.Count == 0)
            writer.Line("while ((member = json.NextMember(s_members, member)) >= 0)").Continued(KeepUnknown);
        else
            Members(writer, record, marked);
        foreach (FieldSpec field in marked)
        {
            writer.Gap().Open($"if ({Mark(field)} != default)");
            writer.Line($"{CoreNames.JsonCursor} at = json.At({Mark(field)});");
            writer.Line($"{field.Name} = {_read.Value(field.Type, "at", Tag(record, field))};");
            writer.Close();
        }

        writer.Close();
    }

    private void Members(CSharpWriter writer, RecordSpec record, IReadOnlyCollection<FieldSpec> marked)
    {
        writer.Open("while ((member = json.NextMember(s_members, member)) >= 0)").Open("switch (member)");
        for (int i = 0; i < record.Fields.Count; i++)
        {
            FieldSpec field = record.Fields[i];
            writer.Line($"case {CSharpText.Number(i)}: {(marked.Contains(field) ? $"{Mark(field)} = json.Mark()" : Assign(field))}; break;");
        }

        writer.Line($"default: {KeepUnknown} break;");
        writer.Close().Close();
    }

    private string Assign(FieldSpec field) =>
        $"{field.Name} = {(field.TextTwin is null ? _read.Value(field.Type, "json") : JsonReadEmitter.Twin(field.Type, "json", field.Name))}";

    /// <summary>What a member of an answer with an envelope is, when the spec does not say.</summary>
    private string? Role(FieldSpec field) =>
        field.WireName == envelope?.Data ? "What was asked for" + (field.Type.Nullable ? "; null when nothing of it came" : "")
        : field.WireName == envelope?.Errors ? "What did not come, and why; the rest came all the same"
        : field.WireName == envelope?.Includes ? "What the data refer to, each once"
        : null;

    private void Property(CSharpWriter writer, FieldSpec field, bool demanded, PackedFields packed, string? role)
    {
        writer.Gap();
        DocumentationEmitter.Field(writer, field, role);
        if (packed.TryProperty(writer, field))
            return;
        string type = CSharpTypes.Name(field.Type);
        if (field.Type is { Kind: TypeKind.Json, Nullable: false })
            type += "?";
        writer.Line($"public {(demanded ? "required " : "")}{type} {field.Name} {{ get; init; }}{Default(field.Type)}");
    }

    private void Writer(CSharpWriter writer, RecordSpec record, bool isCase)
    {
        writer.Gap().Line(DocumentationEmitter.Inherited);
        writer.Open($"public {(isCase ? "override " : "")}void Write({SystemNames.JsonWriter} json)");
        writer.Line($"{SystemNames.ArgumentNullException}.ThrowIfNull(json);");
        writer.Line("json.WriteStartObject();");
        foreach (FieldSpec field in record.Fields)
            writer.Line(_write.Member(field.Type, field.WireName, field.TextTwin, field.Name, "json"));
        writer.Line("Extra?.WriteMembers(json);");
        writer.Line("json.WriteEndObject();");
        writer.Close();
    }

    private void Envelope(CSharpWriter writer, FieldSpec data, FieldSpec errors)
    {
        writer.Gap().Line($"bool {CoreNames.IApiEnvelope}.HasData => {HasValue(data)};");
        writer.Gap().Line($"bool {CoreNames.IApiEnvelope}.HasErrors => {errors.Name} is {{ Count: > 0 }};");
    }

    /// <summary>The interface of an answer whose data can be joined with what came along; empty for all other records.</summary>
    private string Including(RecordSpec record, FieldSpec? data)
    {
        FieldSpec? includes = record.Fields.FirstOrDefault(field => field.WireName == envelope?.Includes);
        return data is not null && includes is not null && types.IsReference(data.Type) && types.IsModel(includes.Type)
            ? $", {CoreNames.IApiIncluding}<{CSharpTypes.PlainName(data.Type)}, {CSharpTypes.PlainName(includes.Type)}>"
            : "";
    }

    private string HasValue(FieldSpec field) => field.Type switch
    {
        { Kind: TypeKind.List or TypeKind.Map, Nullable: false } => $"{field.Name}.Count > 0",
        { Kind: TypeKind.Json } or { Nullable: true } => $"{field.Name} is not null",
        { Kind: TypeKind.Named } when types.IsModel(field.Type) => $"!ReferenceEquals({field.Name}, {CoreNames.JsonModel}<{field.Type.Name}>.Empty)",
        _ => "true",
    };

    private static string Names(FieldSpec field)
    {
        IEnumerable<string> names = field.TextTwin is null ? [field.WireName] : [field.WireName, field.TextTwin];
        return string.Join("\t", names.Concat(field.Aliases));
    }

    /// <summary>Not null, and nothing that would do in its stead.</summary>
    private static bool IsDemanded(FieldSpec field) => field.Type is { Nullable: false, Kind: not TypeKind.Json };

    private static string Mark(FieldSpec field) => CSharpText.Camel(field.Name) + "Mark";

    private string? Tag(RecordSpec record, FieldSpec field) =>
        siblings.FirstOrDefault(sibling => sibling.Record == record.Name && sibling.WireName == field.WireName)?.Tag;

    private string Default(TypeRef type)
    {
        if (type.Nullable)
            return "";
        return type.Kind switch
        {
            TypeKind.String => " = \"\";",
            TypeKind.List => " = [];",
            TypeKind.Map => $" = {SystemNames.ReadOnlyDictionary}<string, {CSharpTypes.Name(type.Element!)}>.Empty;",
            TypeKind.Named when types.IsModel(type) => $" = {CoreNames.JsonModel}<{type.Name}>.Empty;",
            _ => "",
        };
    }
}
