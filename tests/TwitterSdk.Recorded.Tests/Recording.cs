using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TwitterSdk.Recorded.Tests;

/// <summary>One recorded exchange with the live API, or one that documentation shows.</summary>
/// <param name="AnyParameters">The request is an illustration: its parameters say nothing.</param>
/// <param name="Departures">The paths at which the answer is not as the vendor's own document says.</param>
internal sealed record Recording(
    string Name,
    string Api,
    string Method,
    Uri Uri,
    string? RequestType,
    byte[] RequestBody,
    bool AnyParameters,
    IReadOnlyList<string> Departures,
    int Status,
    IReadOnlyList<KeyValuePair<string, string>> ResponseHeaders,
    byte[] ResponseBody)
{
    private const string Variable = "TWITTERSDK_RECORDINGS";

    /// <summary>True when the request had a body of which the recording has nothing: what must be in it is made up.</summary>
    public bool HasLostBody => RequestType is not null && RequestBody.Length == 0;

    /// <summary>The recordings of a folder; the test is skipped, and says so, where there are none.</summary>
    public static IReadOnlyList<Recording> Load(string folder, string api)
    {
        List<Recording> found =
        [
            .. Directory.EnumerateFiles(FolderOrSkip(folder), "*.json")
                .Order(StringComparer.Ordinal)
                .Select(Read)
                .Where(recording => recording.Api == api),
        ];
        if (found.Count == 0)
            Assert.Ignore($"There is no recording of {api} in {folder}.");
        return found;
    }

    public static string FolderOrSkip(string folder)
    {
        string? root = Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrEmpty(root) || !Directory.Exists(Path.Combine(root, folder)))
            Assert.Ignore($"{Variable} does not name a folder with recordings; there is nothing to compare with.");
        return Path.Combine(root!, folder);
    }

    public override string ToString() => Name;

    private static Recording Read(string path)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
        JsonElement root = document.RootElement, request = root.GetProperty("request"), response = root.GetProperty("response");
        return new Recording(
            Path.GetFileNameWithoutExtension(path),
            root.GetProperty("api").GetString()!,
            request.GetProperty("method").GetString()!,
            new Uri(request.GetProperty("uri").GetString()!),
            Headers(request).FirstOrDefault(header => header.Key.Equals("content-type", StringComparison.OrdinalIgnoreCase)).Value,
            Body(request),
            Says(request, "any_params"),
            ReadDepartures(root),
            response.GetProperty("status").GetInt32(),
            Headers(response),
            Says(root, "mended") ? WithoutGaps(Body(response)) : Body(response));
    }

    private static bool Says(JsonElement json, string flag) => json.TryGetProperty(flag, out JsonElement value) && value.ValueKind == JsonValueKind.True;

    /// <summary>Each is a path, a colon, and what is different there.</summary>
    private static List<string> ReadDepartures(JsonElement root) =>
        root.TryGetProperty("departs", out JsonElement departs) && departs.ValueKind == JsonValueKind.Array
            ? [.. departs.EnumerateArray().Select(departure => departure.ToString().Split(": ", 2)[0])]
            : [];

    /// <summary>Where documentation said "..." among the objects of a list, a mended recording has an empty list.</summary>
    private static byte[] WithoutGaps(byte[] body)
    {
        if (body.Length == 0)
            return body;
        JsonNode json = JsonNode.Parse(body)!;
        Tidy(json);
        return Encoding.UTF8.GetBytes(json.ToJsonString());

        static void Tidy(JsonNode? node)
        {
            if (node is JsonObject members)
            {
                foreach ((_, JsonNode? value) in members)
                    Tidy(value);
            }
            else if (node is JsonArray items)
            {
                if (items.Any(item => item is JsonObject))
                    items.RemoveAll(item => item is JsonArray { Count: 0 });
                foreach (JsonNode? item in items)
                    Tidy(item);
            }
        }
    }

    private static byte[] Body(JsonElement message)
    {
        if (message.TryGetProperty("body_base64", out JsonElement base64) && base64.ValueKind == JsonValueKind.String)
            return base64.GetBytesFromBase64();
        if (!message.TryGetProperty("body", out JsonElement body))
            return [];
        return body.ValueKind switch
        {
            JsonValueKind.String => Encoding.UTF8.GetBytes(body.GetString()!),
            JsonValueKind.Null or JsonValueKind.Undefined => [],
            _ => Encoding.UTF8.GetBytes(body.GetRawText()),
        };
    }

    private static List<KeyValuePair<string, string>> Headers(JsonElement message) =>
        message.TryGetProperty("headers", out JsonElement headers) && headers.ValueKind == JsonValueKind.Object
            ? [.. headers.EnumerateObject().SelectMany(header => Values(header.Value).Select(value => KeyValuePair.Create(header.Name, value)))]
            : [];

    private static IEnumerable<string> Values(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(item => item.ToString()) : [value.ToString()];
}
