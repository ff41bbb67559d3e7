using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using TwitterSdk.Testing;
using TwitterSdk.Testing.Specs;

namespace TwitterSdk.Recorded.Tests;

/// <summary>The parameters of a request by wire name, wherever they travel: query, form, multipart parts, JSON members by dotted name.</summary>
internal static class RequestParameters
{
    public static Dictionary<string, WireValue> Read(string query, string? contentType, byte[] body, IReadOnlySet<string> jsonNames)
    {
        var values = new Dictionary<string, WireValue>(StringComparer.Ordinal);
        foreach ((string name, string value) in RecordedRequest.ParseForm(query))
            Add(values, name, WireValue.Of(value));

        if (body.Length == 0 || !MediaTypeHeaderValue.TryParse(contentType, out MediaTypeHeaderValue? type))
            return values;

        if (type.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase))
        {
            foreach ((string name, string value) in RecordedRequest.ParseForm(Encoding.UTF8.GetString(body)))
                Add(values, name, WireValue.Of(value));
        }
        else if (type.MediaType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
        {
            ReadParts(values, HeaderUtilities.RemoveQuotes(type.Boundary).ToString(), body);
        }
        else if (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
        {
            using JsonDocument document = JsonDocument.Parse(body);
            ReadMembers(values, "", document.RootElement.Clone(), jsonNames);
        }

        return values;
    }

    /// <summary>Goes down into objects until a dotted name is one that the spec declares.</summary>
    private static void ReadMembers(Dictionary<string, WireValue> values, string prefix, JsonElement json, IReadOnlySet<string> names)
    {
        foreach (JsonProperty member in json.EnumerateObject())
        {
            string name = prefix + member.Name;
            if (member.Value.ValueKind == JsonValueKind.Object && !names.Contains(name))
                ReadMembers(values, name + ".", member.Value, names);
            else
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
