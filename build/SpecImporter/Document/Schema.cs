using System.Text.Json.Nodes;

namespace SpecImporter.Document;

/// <summary>A schema after references, <c>allOf</c> and nullability are resolved.</summary>
/// <param name="Name">The document's name for it; null for one that stands in line.</param>
/// <param name="Type">JSON type; null when the document does not say.</param>
/// <param name="Json">The schema as written, for what is read seldom.</param>
internal sealed record Schema(string? Name, string? Type, JsonObject Json, bool Nullable)
{
    /// <summary>Any JSON.</summary>
    public static Schema Anything { get; } = new(null, null, [], false);

    public JsonObject Properties { get; init; } = [];

    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>The alternatives of <c>oneOf</c> or <c>anyOf</c>.</summary>
    public IReadOnlyList<JsonObject> Choices { get; init; } = [];

    public string? Format => Json["format"]?.ToString();

    public JsonObject? Items => Json["items"] as JsonObject;

    public bool IsObject => Properties.Count > 0;

    /// <summary>The values of an enum, each once; empty for anything else.</summary>
    public IReadOnlyList<string> Values => Type is "string" or null && Json["enum"] is JsonArray values
        ? [.. values.OfType<JsonValue>().Select(value => value.ToString()).Distinct()]
        : Json["const"] is JsonValue only && Type is "string" or null && Json["const"] is not null ? [Json["const"]!.ToString()] : [];

    public double? Number(string keyword) => Json[keyword] is JsonValue value && value.TryGetValue(out double number) ? number : null;
}
