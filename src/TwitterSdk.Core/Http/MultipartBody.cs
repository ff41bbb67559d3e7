using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace TwitterSdk.Core.Http;

/// <summary>A <c>multipart/form-data</c> body. Memory does not grow with the parts, and the length is told whenever it is known.</summary>
internal sealed class MultipartBody : HttpContent
{
    private static readonly byte[] s_newLine = "\r\n"u8.ToArray();

    private readonly IReadOnlyList<MultipartPart> _parts;
    private readonly byte[][] _headers;
    private readonly byte[] _end;

    public MultipartBody(IReadOnlyList<MultipartPart> parts)
    {
        _parts = parts;
        var boundary = RandomNumberGenerator.GetHexString(32, lowercase: true);
        _headers = new byte[parts.Count][];
        for (var i = 0; i < parts.Count; i++)
            _headers[i] = Encoding.UTF8.GetBytes(HeaderOf(parts[i], boundary));
        _end = Encoding.ASCII.GetBytes($"--{boundary}--\r\n");
        Headers.TryAddWithoutValidation("Content-Type", $"multipart/form-data; boundary={boundary}");
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _end.Length;
        for (var i = 0; i < _parts.Count; i++)
        {
            if (_parts[i].Content.Length is not { } known)
            {
                length = 0;
                return false;
            }

            length += _headers[i].Length + known + s_newLine.Length;
        }

        return true;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        for (var i = 0; i < _parts.Count; i++)
        {
            await stream.WriteAsync(_headers[i], cancellationToken).ConfigureAwait(false);
            await _parts[i].Content.CopyToAsync(stream, cancellationToken).ConfigureAwait(false);
            await stream.WriteAsync(s_newLine, cancellationToken).ConfigureAwait(false);
        }

        await stream.WriteAsync(_end, cancellationToken).ConfigureAwait(false);
    }

    private static string HeaderOf(MultipartPart part, string boundary)
    {
        var header = new StringBuilder(192);
        header.Append("--").Append(boundary).Append("\r\nContent-Disposition: form-data; name=\"");
        AppendQuoted(header, part.Name);
        header.Append('"');
        if (part.Content.FileName is { } fileName)
        {
            header.Append("; filename=\"");
            AppendQuoted(header, fileName);
            header.Append('"');
        }

        header.Append("\r\n");
        if (part.Content is not TextContent)
            header.Append("Content-Type: ").Append(part.Content.MediaType ?? "application/octet-stream").Append("\r\n");
        return header.Append("\r\n").ToString();
    }

    // As browsers do: three characters are escaped, all others travel as UTF-8.
    private static void AppendQuoted(StringBuilder header, string text)
    {
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => header.Append("%22"),
                '\r' => header.Append("%0D"),
                '\n' => header.Append("%0A"),
                _ => header.Append(c),
            };
        }
    }
}
