using System.Text.Json.Nodes;

namespace SpecImporter.Document;

/// <summary>Schemas in one shape, whichever version of OpenAPI wrote them: references followed, <c>allOf</c> joined, 3.1's type lists undone.</summary>
internal sealed class SchemaReader(JsonObject root, NoteList notes)
{
    private static readonly HashSet<string> s_known = new(StringComparer.Ordinal)
    {
        "$ref", "type", "format", "description", "title", "example", "examples", "default", "enum", "const", "pattern", "nullable", "required", "properties",
        "additionalProperties", "items", "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "uniqueItems", "oneOf", "anyOf", "allOf",
        "discriminator", "readOnly", "writeOnly", "deprecated", "externalDocs", "x-twitter-streaming",
    };

    private readonly NoteList _notes = notes;

    /// <summary>The last segment of a reference; null for what is none.</summary>
    public static string? NameOf(JsonObject? json) => json?["$ref"]?.GetValue<string>() is { } reference ? reference[(reference.LastIndexOf('/') + 1)..] : null;

    /// <summary>The schemas that the document names.</summary>
    public JsonObject Named => root["components"]?["schemas"] as JsonObject ?? [];

    /// <summary>What a reference points to; the object itself when it is none. Null for a reference to nothing.</summary>
    public JsonObject? Follow(JsonObject? json)
    {
        for (int hops = 0; json?["$ref"]?.GetValue<string>() is { } reference; hops++)
        {
            JsonNode? at = reference.StartsWith("#/", StringComparison.Ordinal) ? root : null;
            foreach (string segment in reference.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries))
                at = (at as JsonObject)?[segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)];
            if (at is not JsonObject found || hops > 20)
            {
                _notes.Add(reference, "is a reference to nothing");
                return null;
            }

            json = found;
        }

        return json;
    }

    /// <summary>A schema without wrapping.</summary>
    /// <param name="json">The schema, or a reference to it.</param>
    /// <param name="path">Where it stands, for notes.</param>
    public Schema Read(JsonObject? json, string path) => Read(json, path, 0);

    private Schema Read(JsonObject? json, string path, int depth)
    {
        string? name = NameOf(json);
        if (Follow(json) is not { } own || depth > 10)
            return Schema.Anything;
        foreach (string keyword in own.Select(member => member.Key).Where(keyword => !s_known.Contains(keyword) && !keyword.StartsWith("x-", StringComparison.Ordinal)))
            _notes.Add(name ?? path, $"the keyword '{keyword}' is not understood");

        (string? type, bool nullable) = TypeOf(own);
        nullable |= own["nullable"] is JsonValue flag && flag.TryGetValue(out bool yes) && yes;
        List<JsonObject> choices = Choices(own, ref nullable);

        // One alternative is no choice: some documents wrap in this way to say more beside a reference.
        if (choices.Count == 1 && own["properties"] is null)
        {
            Schema only = Read(choices[0], path, depth + 1);
            return only with { Name = only.Name ?? name, Nullable = only.Nullable || nullable };
        }

        var schema = new Schema(name, type ?? (own["properties"] is null ? own["items"] is null ? null : "array" : "object"), own, nullable);
        foreach (JsonObject part in Objects(own["allOf"]))
            schema = Join(schema, Read(part, path, depth + 1));
        return schema with
        {
            Properties = Merge(schema.Properties, own["properties"] as JsonObject),
            Required = [.. schema.Required.Concat(Texts(own["required"])).Distinct()],
            Choices = choices,
        };
    }

    private static Schema Join(Schema schema, Schema part) => schema with
    {
        Type = schema.Type ?? part.Type,
        Json = schema.Json.ContainsKey("enum") || schema.Json.ContainsKey("items") || !(part.Json.ContainsKey("enum") || part.Json.ContainsKey("items")) ? schema.Json : part.Json,
        Properties = Merge(schema.Properties, part.Properties),
        Required = [.. schema.Required.Concat(part.Required).Distinct()],
    };

    private static JsonObject Merge(JsonObject first, JsonObject? second)
    {
        if (second is null || second.Count == 0)
            return first;
        var merged = new JsonObject();
        foreach ((string key, JsonNode? value) in first.Concat(second))
            merged[key] = value?.DeepClone();
        return merged;
    }

    private static List<JsonObject> Choices(JsonObject json, ref bool nullable)
    {
        var choices = new List<JsonObject>();
        foreach (JsonObject one in Objects(json["oneOf"]).Concat(Objects(json["anyOf"])))
        {
            if (one["type"] is JsonValue type && type.TryGetValue(out string? text) && text == "null")
                nullable = true;
            else if (one.Count > 1 || !one.ContainsKey("required"))
                choices.Add(one);
        }

        return choices;
    }

    private static (string? Type, bool Nullable) TypeOf(JsonObject json)
    {
        string[] types = json["type"] is JsonArray list ? [.. Texts(list)] : json["type"] is JsonValue value ? [value.ToString()] : [];
        return (types.FirstOrDefault(type => type != "null"), types.Contains("null"));
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => (node as JsonArray ?? []).OfType<JsonObject>();

    private static IEnumerable<string> Texts(JsonNode? node) => (node as JsonArray ?? []).OfType<JsonValue>().Select(value => value.ToString());
}
