using System.Text;

namespace TwitterSdk.Testing;

/// <summary>A request as a server sees it.</summary>
/// <param name="Path">The raw, still encoded path.</param>
/// <param name="Query">The raw query without its question mark.</param>
public sealed record RecordedRequest(
    string Method,
    string Path,
    string Query,
    IReadOnlyDictionary<string, string> Headers,
    byte[] Body)
{
    public string BodyText => Encoding.UTF8.GetString(Body);

    public string? ContentType => Headers.GetValueOrDefault("Content-Type");

    public string? Authorization => Headers.GetValueOrDefault("Authorization");

    public IReadOnlyList<KeyValuePair<string, string>> QueryParameters => ParseForm(Query);

    public IReadOnlyList<KeyValuePair<string, string>> FormParameters =>
        ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true ? ParseForm(BodyText) : [];

    public static IReadOnlyList<KeyValuePair<string, string>> ParseForm(string text) =>
    [
        .. text.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2))
            .Select(pair => KeyValuePair.Create(Decode(pair[0]), pair.Length > 1 ? Decode(pair[1]) : "")),
    ];

    public static async Task<RecordedRequest> FromAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach ((string name, IEnumerable<string> values) in request.Headers.NonValidated.Select(header => (header.Key, (IEnumerable<string>)header.Value)))
            headers[name] = string.Join(", ", values);

        byte[] body = [];
        if (request.Content is { } content)
        {
            body = await content.ReadAsByteArrayAsync(cancellationToken);
            foreach ((string name, IEnumerable<string> values) in content.Headers.NonValidated.Select(header => (header.Key, (IEnumerable<string>)header.Value)))
                headers[name] = string.Join(", ", values);
        }

        Uri uri = request.RequestUri!;
        return new RecordedRequest(request.Method.Method, uri.AbsolutePath, uri.Query.TrimStart('?'), headers, body);
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
