using System.Text;
using Microsoft.Net.Http.Headers;

namespace TwitterSdk.Emulator.Http;

/// <summary>Reads a multipart/form-data body in place, without copying the files in it.</summary>
internal static class MultipartForm
{
    public static void Read(ReadOnlyMemory<byte> body, string boundary, List<WireParameter> parameters, List<WireFile> files)
    {
        byte[] delimiter = Encoding.UTF8.GetBytes("--" + boundary);
        byte[] next = Encoding.UTF8.GetBytes("\r\n--" + boundary);
        if (!body.Span.StartsWith(delimiter))
            throw new Refusal(400, 25, "The multipart body does not begin with its boundary.");

        ReadOnlyMemory<byte> rest = body[delimiter.Length..];
        while (!rest.Span.StartsWith("--"u8))
        {
            int end = rest.Span.IndexOf(next);
            if (!rest.Span.StartsWith("\r\n"u8) || end < 0)
                throw new Refusal(400, 25, "The multipart body is cut off.");
            // An empty header block leaves the line break alone, so the part begins behind the first one.
            ReadPart(rest[2..end], parameters, files);
            rest = rest[(end + next.Length)..];
        }
    }

    private static void ReadPart(ReadOnlyMemory<byte> part, List<WireParameter> parameters, List<WireFile> files)
    {
        int split = part.Span.IndexOf("\r\n\r\n"u8);
        if (split < 0)
            throw new Refusal(400, 25, "A part of the multipart body has no headers.");
        string headers = Encoding.UTF8.GetString(part.Span[..split]);
        ReadOnlyMemory<byte> content = part[(split + 4)..];
        if (!ContentDispositionHeaderValue.TryParse(Header(headers, "Content-Disposition"), out ContentDispositionHeaderValue? disposition))
            throw new Refusal(400, 25, "A part of the multipart body has no name.");

        string name = HeaderUtilities.RemoveQuotes(disposition.Name).ToString();
        string? contentType = Header(headers, "Content-Type");
        bool isFile = disposition.FileName.HasValue || disposition.FileNameStar.HasValue
            || (contentType is not null && !contentType.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase));
        if (isFile)
            files.Add(new WireFile(name, HeaderUtilities.RemoveQuotes(disposition.FileName).Value, contentType, content));
        else
            parameters.Add(new WireParameter(WirePlace.Multipart, name, Encoding.UTF8.GetString(content.Span)));
    }

    private static string? Header(string headers, string name)
    {
        foreach (string line in headers.Split("\r\n"))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && line.AsSpan(0, colon).Trim().Equals(name, StringComparison.OrdinalIgnoreCase))
                return line[(colon + 1)..].Trim();
        }

        return null;
    }
}
