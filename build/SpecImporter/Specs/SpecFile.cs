using System.Text.Json.Nodes;

namespace SpecImporter.Specs;

/// <summary>One file of specs.</summary>
/// <param name="name">Relative to the folder, with forward slashes.</param>
/// <param name="json">What it says.</param>
/// <param name="text">As it lies on disk; null for a new one.</param>
internal sealed class SpecFile(string name, JsonObject json, string? text)
{
    public string Name => name;

    public JsonObject Json => json;

    /// <summary>The chapter of the file's client; null for a file without one.</summary>
    public string? Chapter => json["client"]?.GetValue<string>() is { } client ? client[(client.LastIndexOf('.') + 1)..] : null;

    /// <summary>The text to write; null when the file says it already, in whatever layout.</summary>
    public string? NewText => text is not null && JsonNode.DeepEquals(JsonNode.Parse(text), json) ? null : SpecWriter.Write(json);

    /// <summary>The members of a section; made when it is not there yet.</summary>
    public JsonObject Section(string section)
    {
        if (json[section] is JsonObject found)
            return found;
        var made = new JsonObject();
        json[section] = made;
        return made;
    }
}
