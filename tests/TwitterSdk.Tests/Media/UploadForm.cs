using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using TwitterSdk.Testing;

namespace TwitterSdk.Tests.Media;

/// <summary>The fields of a request, whether they are in its query, its form or its multipart body.</summary>
internal static class UploadForm
{
    public static async Task<Dictionary<string, Field>> ReadAsync(RecordedRequest request)
    {
        var fields = request.QueryParameters.Concat(request.FormParameters).ToDictionary(pair => pair.Key, pair => new Field(System.Text.Encoding.UTF8.GetBytes(pair.Value)));
        if (request.ContentType?.StartsWith("multipart/", StringComparison.Ordinal) != true)
            return fields;

        using var body = new MemoryStream(request.Body);
        var boundary = HeaderUtilities.RemoveQuotes(MediaTypeHeaderValue.Parse(request.ContentType).Boundary).Value!;
        var reader = new MultipartReader(boundary, body);
        while (await reader.ReadNextSectionAsync() is { } section)
        {
            using var bytes = new MemoryStream();
            await section.Body.CopyToAsync(bytes);
            fields[section.GetContentDispositionHeader()!.Name.Value!.Trim('"')] = new Field(bytes.ToArray());
        }

        return fields;
    }

    public sealed record Field(byte[] Bytes)
    {
        public string Text => System.Text.Encoding.UTF8.GetString(Bytes);
    }
}
