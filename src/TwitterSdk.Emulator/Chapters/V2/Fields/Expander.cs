using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Chapters.V2.Objects;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Chapters.V2.Fields;

/// <summary>Follows expansions from object to object and keeps what they lead to, each once.</summary>
internal sealed class Expander(SpecCatalog catalog, SpecFile file, Selection selection, ObjectSource source)
{
    private readonly Dictionary<ObjectKind, Dictionary<string, JsonObject>> _found = [];
    private readonly HashSet<(ObjectKind Kind, string Id)> _missing = [];

    /// <summary>What could not be shown.</summary>
    public List<ApiProblem> Problems { get; } = [];

    public IReadOnlyCollection<JsonObject> Found(ObjectKind kind) =>
        _found.TryGetValue(kind, out Dictionary<string, JsonObject>? found) ? found.Values : [];

    public void Follow(ObjectKind kind, JsonObject whole)
    {
        foreach (string path in selection.Expansions)
            FollowObject(kind, whole, path, path.Split('.'), 0);
    }

    private void FollowObject(ObjectKind kind, JsonObject whole, string path, string[] names, int at)
    {
        if (Field(kind.Record, names[at]) is not { } field)
            return;
        // Who expands a reference wants to see it as well: that is how the objects are joined.
        selection.Add(kind, names[at]);
        FollowValue(field.Type, whole[names[at]], path, names, at + 1);
    }

    private void FollowValue(TypeRef type, JsonNode? node, string path, string[] names, int at)
    {
        switch (node)
        {
            case JsonArray items:
                foreach (JsonNode? item in items)
                    FollowValue(type.Item, item, path, names, at);
                break;
            case JsonObject value when at < names.Length && type.Name is { } record && Field(record, names[at]) is { } field:
                FollowValue(field.Type, value[names[at]], path, names, at + 1);
                break;
            case JsonValue value:
                FollowReference(type, value.GetValue<string>(), path, names, at);
                break;
        }
    }

    private void FollowReference(TypeRef type, string text, string path, string[] names, int at)
    {
        bool isName = type.Kind == TypeKind.String && names[at - 1] == "username";
        ObjectKind? kind = isName ? ObjectKind.User : type.Name is null ? null : ObjectKind.OfIdType(type.Name);
        string? id = isName ? source.UserId(text) : text;
        if (kind is not null && id is not null && Include(kind, id, path) is { } whole && at < names.Length)
            FollowObject(kind, whole, path, names, at);
    }

    private JsonObject? Include(ObjectKind kind, string id, string path)
    {
        if (!_found.TryGetValue(kind, out Dictionary<string, JsonObject>? found))
            _found.Add(kind, found = new(StringComparer.Ordinal));
        if (found.TryGetValue(id, out JsonObject? known))
            return known;
        JsonObject? whole = source.Find(kind, id, path, out ApiProblem? problem);
        if (whole is not null)
            found.Add(id, whole);
        else if (_missing.Add((kind, id)))
            Problems.Add(problem!);
        return whole;
    }

    private FieldSpec? Field(string record, string name) =>
        catalog.Resolve(file, record) is RecordSpec spec ? spec.Fields.FirstOrDefault(field => field.WireName == name) : null;
}
