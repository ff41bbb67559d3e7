using System.Text.Json.Nodes;

namespace TwitterSdk.Emulator.Http;

/// <summary>What went wrong, in v2's form: a kind that an address names, and what belongs to the kind.</summary>
/// <param name="Kind">The last segment of the address; null for a problem that only its status tells apart.</param>
internal sealed record ApiProblem(string? Kind, string Title, string Detail)
{
    private const string Address = "https://api.x.com/2/problems/";

    /// <summary>Further members, in the order in which they are written.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Members { get; init; } = [];

    public static ApiProblem NotFound(string resource, string parameter, string value) =>
        new("resource-not-found", "Not Found Error", $"There is no {resource} with {parameter}: [{value}].")
        {
            Members = Naming(resource, parameter, value),
        };

    public static ApiProblem NotForYou(string resource, string parameter, string value) =>
        new("not-authorized-for-resource", "Authorization Error", $"You may not see the {resource} with {parameter}: [{value}].")
        {
            Members = Naming(resource, parameter, value),
        };

    public static ApiProblem HiddenField(string resource, string id, string field, string section) =>
        new("not-authorized-for-field", "Field Authorization Error", $"You may not see {field} of the {resource} with the id [{id}].")
        {
            Members =
            [
                .. Naming(resource, field, id),
                new("field", field),
                new("section", section),
            ],
        };

    public JsonObject ToJson()
    {
        var json = new JsonObject();
        foreach ((string name, string value) in Members)
            json[name] = value;
        json["title"] = Title;
        json["detail"] = Detail;
        json["type"] = Kind is null ? "about:blank" : Address + Kind;
        return json;
    }

    private static KeyValuePair<string, string>[] Naming(string resource, string parameter, string value) =>
    [
        new("value", value),
        new("resource_id", value),
        new("resource_type", resource),
        new("parameter", parameter),
    ];
}
