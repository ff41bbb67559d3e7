using System.Text.Json.Nodes;

namespace TwitterSdk.Emulator.Explorer;

/// <summary>A request that only waits to be sent.</summary>
internal sealed class PreparedCall(string method)
{
    public string Method => method;

    /// <summary>Encoded, from the host label on.</summary>
    public string Path { get; set; } = "";

    public List<KeyValuePair<string, string>> Query { get; } = [];

    public List<KeyValuePair<string, string>> Form { get; } = [];

    public Dictionary<string, string> Headers { get; } = new(StringComparer.OrdinalIgnoreCase);

    public JsonNode? Json { get; set; }

    /// <summary>Whether the body is put together by who sends it, of files and fields.</summary>
    public bool IsMultipart { get; set; }

    public string Address => Query.Count == 0 ? Path : $"{Path}?{Encode(Query)}";

    public JsonObject ToJson()
    {
        var headers = new JsonObject();
        foreach ((string name, string value) in Headers)
            headers[name] = value;
        return new JsonObject
        {
            ["method"] = method,
            ["address"] = Address,
            ["headers"] = headers,
            ["body"] = Json?.ToJsonString() ?? (Form.Count > 0 ? Encode(Form) : null),
            ["multipart"] = IsMultipart,
        };
    }

    private static string Encode(IEnumerable<KeyValuePair<string, string>> pairs) =>
        string.Join('&', pairs.Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"));
}
