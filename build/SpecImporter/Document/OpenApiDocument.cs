using System.Text.Json.Nodes;

namespace SpecImporter.Document;

/// <summary>The vendor's document. What it says in a form that is not understood ends up in <see cref="Notes"/> instead of failing the import.</summary>
internal sealed class OpenApiDocument
{
    private static readonly string[] s_verbs = ["get", "post", "put", "delete", "patch", "head"];

    private readonly JsonObject _root;
    private readonly SchemaReader _schemas;

    private OpenApiDocument(JsonObject root)
    {
        _root = root;
        _schemas = new SchemaReader(root, Notes);
        Operations = ReadOperations();
    }

    /// <summary>What was left out, and why.</summary>
    public NoteList Notes { get; } = new();

    /// <summary>All operations, in the order of the document.</summary>
    public IReadOnlyList<Operation> Operations { get; }

    /// <summary>Reads a document.</summary>
    /// <exception cref="ImportException">The text is no OpenAPI document.</exception>
    public static OpenApiDocument Parse(string text)
    {
        JsonNode? root;
        try
        {
            root = JsonNode.Parse(text);
        }
        catch (System.Text.Json.JsonException exception)
        {
            throw new ImportException($"The document is not JSON: {exception.Message}", exception);
        }

        if (root is not JsonObject document || document["paths"] is not JsonObject)
            throw new ImportException("The document has no 'paths': give the vendor's openapi.json.");
        return new OpenApiDocument(document);
    }

    /// <summary>The schemas of a document, by name.</summary>
    public SchemaReader Schemas => _schemas;

    private List<Operation> ReadOperations()
    {
        var operations = new List<Operation>();
        foreach ((string path, JsonNode? item) in (JsonObject)_root["paths"]!)
        {
            foreach ((string verb, JsonNode? node) in item as JsonObject ?? [])
            {
                if (!s_verbs.Contains(verb))
                    continue;
                if (node is not JsonObject json || json["operationId"]?.GetValue<string>() is not { Length: > 0 } id)
                    Notes.Add($"{verb.ToUpperInvariant()} {path}", "has no operationId, by which names are found");
                else
                    operations.Add(ReadOperation(id, verb, path, json, (JsonObject)item!));
            }
        }

        return operations;
    }

    private Operation ReadOperation(string id, string verb, string path, JsonObject json, JsonObject item)
    {
        (int status, JsonObject? schema, string? mediaType) = ReadAnswer(id, json);
        return new Operation(
            id,
            (json["tags"] as JsonArray)?.FirstOrDefault()?.GetValue<string>(),
            verb.ToUpperInvariant(),
            path.TrimStart('/'),
            ReadSecurity(json["security"] as JsonArray ?? _root["security"] as JsonArray),
            ReadParameters(id, item["parameters"] as JsonArray, json["parameters"] as JsonArray),
            ReadBody(id, json),
            status,
            schema,
            mediaType,
            json["x-twitter-streaming"]?.GetValue<bool>() ?? false);
    }

    private List<Parameter> ReadParameters(string id, params JsonArray?[] lists)
    {
        // The operation's own come last and win over those of its path.
        var parameters = new Dictionary<(string, string), Parameter>();
        foreach (JsonNode? node in lists.SelectMany(list => list ?? []))
        {
            string? component = SchemaReader.NameOf(node as JsonObject);
            if (_schemas.Follow(node as JsonObject) is not { } json || json["name"]?.GetValue<string>() is not { } name)
            {
                Notes.Add(id, "has a parameter without a name");
                continue;
            }

            string place = json["in"]?.GetValue<string>() ?? "query";
            if (place is "path" or "query" or "header")
                parameters[(place, name)] = new Parameter(name, place, place == "path" || IsTrue(json["required"]), json["schema"] as JsonObject ?? [], component);
            else
                Notes.Add($"{id}, parameter {name}", $"travels as '{place}', which specs do not know");
        }

        return [.. parameters.Values];
    }

    private Body? ReadBody(string id, JsonObject json)
    {
        if (_schemas.Follow(json["requestBody"] as JsonObject)?["content"] is not JsonObject content)
            return null;
        bool isMultipart = content.ContainsKey("multipart/form-data");
        string chosen = isMultipart ? "multipart/form-data" : content.ContainsKey("application/json") ? "application/json" : content.FirstOrDefault().Key ?? "";
        if (content[chosen]?["schema"] is not JsonObject schema)
        {
            Notes.Add(id, "has a request body without a schema");
            return null;
        }

        if (chosen is not ("application/json" or "multipart/form-data"))
            Notes.Add(id, $"has a body of the kind '{chosen}', read as if it were JSON");
        return new Body(isMultipart, schema);
    }

    private (int Status, JsonObject? Schema, string? MediaType) ReadAnswer(string id, JsonObject json)
    {
        foreach ((string code, JsonNode? node) in json["responses"] as JsonObject ?? [])
        {
            if (!int.TryParse(code, out int status) || status is < 200 or > 299)
                continue;
            KeyValuePair<string, JsonNode?> content = (_schemas.Follow(node as JsonObject)?["content"] as JsonObject ?? []).FirstOrDefault();
            return (status, content.Value?["schema"] as JsonObject, content.Key);
        }

        Notes.Add(id, "has no success response; it is taken to answer nothing");
        return (200, null, null);
    }

    private static List<KeyValuePair<string, IReadOnlyList<string>>> ReadSecurity(JsonArray? security) =>
    [
        .. (security ?? []).OfType<JsonObject>().SelectMany(one => one).Select(one => KeyValuePair.Create(
            one.Key,
            (IReadOnlyList<string>)[.. (one.Value as JsonArray ?? []).Select(scope => scope!.GetValue<string>()).Distinct().Order(StringComparer.Ordinal)])),
    ];

    private static bool IsTrue(JsonNode? node) => node is JsonValue value && value.TryGetValue(out bool yes) && yes;
}
