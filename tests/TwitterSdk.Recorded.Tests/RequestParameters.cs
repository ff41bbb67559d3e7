using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Testing;
using TwitterSdk.Testing.Specs;

namespace TwitterSdk.Recorded.Tests;

/// <summary>The parameters of a request by wire name, wherever they travel: query, form, multipart parts, JSON members by dotted name.</summary>
internal static class RequestParameters
{
    public static Dictionary<string, WireValue> Read(CatalogEndpoint endpoint, string query, string? contentType, byte[] body)
    {
        var values = new Dictionary<string, WireValue>(StringComparer.Ordinal);
        foreach ((string name, string value) in RecordedRequest.ParseForm(query))
            Add(values, name, WireValue.Of(value));

        // A body that is one type is compared as a whole.
        if (body.Length == 0 || endpoint.Spec.Body is not null)
            return values;

        MediaTypeHeaderValue.TryParse(contentType, out MediaTypeHeaderValue? type);
        if (Is(type, "application/x-www-form-urlencoded"))
        {
            foreach ((string name, string value) in RecordedRequest.ParseForm(Encoding.UTF8.GetString(body)))
                Add(values, name, WireValue.Of(value));
        }
        else if (type?.MediaType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true)
        {
            ReadParts(values, HeaderUtilities.RemoveQuotes(type.Boundary).ToString(), body);
        }
        else if (Is(type, "application/json") || (type is null && body[0] == (byte)'{'))
        {
            ReadMembers(values, "", JsonElement.Parse(body), JsonNames(endpoint));
        }

        return values;
    }

    private static bool Is(MediaTypeHeaderValue? type, string name) => type?.MediaType.Equals(name, StringComparison.OrdinalIgnoreCase) == true;

    private static HashSet<string> JsonNames(CatalogEndpoint endpoint) =>
        [.. endpoint.Spec.Parameters.Where(parameter => parameter.Location == ParameterLocation.Json).Select(parameter => parameter.WireName)];

    /// <summary>Goes down into objects until a dotted name is one that the spec declares.</summary>
    private static void ReadMembers(Dictionary<string, WireValue> values, string prefix, JsonElement json, HashSet<string> names)
    {
        foreach (JsonProperty member in json.EnumerateObject())
        {
            string name = prefix + member.Name;
            if (member.Value.ValueKind == JsonValueKind.Object && !names.Contains(name))
                ReadMembers(values, name + ".", member.Value, names);
            else if (member.Value.ValueKind != JsonValueKind.Null)
                values[name] = WireValue.Of(member.Value);
        }
    }

    private static void ReadParts(Dictionary<string, WireValue> values, string boundary, byte[] body)
    {
        var reader = new MultipartReader(boundary, new MemoryStream(body));
        while (reader.ReadNextSectionAsync().GetAwaiter().GetResult() is { } section)
        {
            using var content = new MemoryStream();
            section.Body.CopyTo(content);
            string name = HeaderUtilities.RemoveQuotes(ContentDispositionHeaderValue.Parse(section.ContentDisposition).Name).ToString();
            values[name] = new WireValue(Encoding.UTF8.GetString(content.ToArray()), Bytes: content.ToArray());
        }
    }

    /// <summary>A parameter that comes several times is a list.</summary>
    private static void Add(Dictionary<string, WireValue> values, string name, WireValue value) =>
        values[name] = values.TryGetValue(name, out WireValue? before) ? WireValue.Of(before.Text + "," + value.Text) : value;
}
