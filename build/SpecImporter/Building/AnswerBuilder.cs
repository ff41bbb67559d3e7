using System.Text.Json.Nodes;
using SpecImporter.Document;
using SpecImporter.Names;

namespace SpecImporter.Building;

/// <summary>Answers: all that hold the same kind of data share one type, with every member that any of them has.</summary>
internal sealed class AnswerBuilder(SchemaReader schemas, NameTable names, Target target, TypeBuilder types)
{
    private static readonly string[] s_order = ["matching_rules", "includes", "errors", "meta"];

    private const string Data = "data";
    private const string Meta = "meta";

    public string Build(Operation operation, Schema schema)
    {
        string path = schema.Name ?? operation.Id;
        IEnumerable<JsonObject> parts = schema.Choices.Select(choice => schemas.Read(choice, path).Properties).Prepend(schema.Properties);
        var members = parts.SelectMany(part => part).GroupBy(member => member.Key).ToDictionary(group => group.Key, group => group.First().Value as JsonObject);
        if (!members.TryGetValue(Data, out JsonObject? data))
            return types.Record(schema, path, names.Answer(operation.Id) ?? names.Type(path) ?? names.DefaultType(schema.Name ?? $"{Words.Pascal(operation.Id)}Answer"));

        string dataType = types.Text(data, new Site($"{path}.{Data}", Data, Required: false, IsParameter: false));
        bool isList = dataType.Contains("[]", StringComparison.Ordinal);
        string element = dataType.Split('?', '[', ' ')[0];
        string name = names.Answer(operation.Id) ?? element + (isList ? "Page" : "Answer");
        var record = target.Types.GetValueOrDefault(name) as RecordTarget ?? new RecordTarget(name);
        target.Types[name] = record;
        record.Fields.TryAdd(Data, new MemberTarget(dataType, null));
        if (isList)
            members.TryAdd(Meta, null);
        foreach ((string member, JsonObject? json) in members.Where(member => member.Key != Data).OrderBy(member => Array.IndexOf(s_order, member.Key)))
            record.Fields.TryAdd(member, new MemberTarget(Member(path, member, json), null));
        return name;
    }

    /// <summary>There is one type for what is told about pages.</summary>
    private string Member(string path, string member, JsonObject? json)
    {
        if (member != Meta)
            return types.Text(json, new Site($"{path}.{member}", member, Required: false, IsParameter: false));
        if (json is not null)
            types.Record(schemas.Read(json, path), $"{path}.{Meta}", "Meta");
        return "Meta?";
    }
}
