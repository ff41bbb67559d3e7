using System.Text.Json.Nodes;
using SpecImporter.Building;
using SpecImporter.Names;

namespace SpecImporter.Specs;

/// <summary>
/// Brings specs up to what a document wants. Only facts of the document change; what people wrote (docs, limits, paging, lifecycle,
/// names, spellings, presets) stays, and so does what the document no longer has.
/// </summary>
internal sealed class SpecMerge(SpecFolder folder, NameTable names)
{
    private static readonly string[] s_owned = ["http", "auth", "body", "returns", "success", "spelling"];

    private readonly List<string> _changes = [];

    /// <summary>What was different, in words: what an import changed, or a check would.</summary>
    public IReadOnlyList<string> Changes => _changes;

    public void Apply(Target target)
    {
        var homes = new TypeHomes(folder, target, names);
        foreach (EndpointTarget endpoint in target.Endpoints)
            Endpoint(endpoint);
        foreach ((string group, (string key, MemberTarget member)) in target.Groups.OrderBy(one => one.Key, StringComparer.Ordinal))
            Group(group, key, member);
        foreach (TypeTarget type in target.Types.Values.OrderBy(type => type.Name, StringComparer.Ordinal))
        {
            JsonObject types = homes.FileOf(type.Name).Section("types");
            bool isNew = !types.ContainsKey(type.Name);
            if (isNew)
                _changes.Add($"type {type.Name} is missing");
            TypeMerge.Apply(types, type, isNew ? [] : _changes);
        }
    }

    private void Endpoint(EndpointTarget endpoint)
    {
        SpecFile file = folder.File(Words.Snake(endpoint.Chapter).Replace('_', '-') + ".json", () => Chapter(endpoint.Chapter));
        JsonObject endpoints = file.Section("endpoints");
        string what = $"{endpoint.Chapter}.{endpoint.Method} ({endpoint.Operation})";
        bool isNew = endpoints[endpoint.Method] is not JsonObject;
        if (isNew)
        {
            _changes.Add($"operation {what} is missing");
            endpoints[endpoint.Method] = New(endpoint);
            return;
        }

        var json = (JsonObject)endpoints[endpoint.Method]!;
        foreach (string owned in s_owned)
            Fact(json, owned, endpoint.Facts.GetValueOrDefault(owned), what);
        foreach ((string place, Dictionary<string, MemberTarget> members) in endpoint.Parameters)
        {
            if (json[place] is not JsonObject section)
                json[place] = section = [];
            foreach ((string key, MemberTarget member) in members)
                TypeMerge.Member(section, key, member, $"{what}: parameter", _changes);
        }

        string[] used = (json["use"]?.GetValue<string>() ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] missing = [.. endpoint.Uses.Where(group => !used.Contains(group))];
        foreach (string group in missing)
            _changes.Add($"{what}: parameters {group} are missing");
        if (missing.Length > 0)
            json["use"] = string.Join(' ', used.Concat(missing));
    }

    private void Fact(JsonObject json, string name, JsonNode? wanted, string what)
    {
        if (JsonNode.DeepEquals(json[name], wanted) || (wanted is null && name is not "spelling"))
            return;
        _changes.Add($"{what}: '{name}' is {json[name]?.ToJsonString() ?? "missing"}, the document says {wanted?.ToJsonString() ?? "nothing"}");
        if (wanted is null)
            json.Remove(name);
        else
            json[name] = wanted.DeepClone();
    }

    private void Group(string group, string key, MemberTarget member)
    {
        JsonObject groups = folder.Find("groups", group)?.File.Section("groups") ?? folder.File("fields.json", Shared).Section("groups");
        if (groups[group] is not JsonObject members)
        {
            groups[group] = members = [];
            _changes.Add($"group {group} is missing");
            TypeMerge.Member(members, key, member, "", []);
        }
        else
        {
            TypeMerge.Member(members, key, member, $"group {group}:", _changes);
        }
    }

    private static JsonObject New(EndpointTarget endpoint)
    {
        var json = new JsonObject();
        Copy("http");
        Copy("spelling");
        Copy("auth");
        foreach (string place in new[] { "path", "query", "header", "json", "multipart" })
        {
            if (!endpoint.Parameters.TryGetValue(place, out Dictionary<string, MemberTarget>? members))
                continue;
            var section = new JsonObject();
            foreach ((string key, MemberTarget member) in members)
                TypeMerge.Member(section, key, member, "", []);
            json[place] = section;
        }

        Copy("body");
        if (endpoint.Uses.Count > 0)
            json["use"] = string.Join(' ', endpoint.Uses);
        foreach ((string name, JsonNode seed) in endpoint.Seeds)
            json[name] = seed.DeepClone();
        Copy("success");
        Copy("returns");
        return json;

        void Copy(string name)
        {
            if (endpoint.Facts.TryGetValue(name, out JsonNode? value))
                json[name] = value.DeepClone();
        }
    }

    private JsonObject Chapter(string chapter)
    {
        var json = new JsonObject { ["$schema"] = "../../spec.schema.json", ["client"] = $"{names.Scope}.{chapter}" };
        if (names.Envelope is { } envelope)
            json["envelope"] = envelope;
        if (names.ChapterDoc(chapter) is { } doc)
            json["doc"] = doc;
        return json;
    }

    private JsonObject Shared() => new() { ["$schema"] = "../../spec.schema.json", ["scope"] = names.Scope };
}
