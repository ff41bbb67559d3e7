using System.Text;

namespace TwitterSdk.Core.Http;

/// <summary>What stands before a part of a multipart body, from its boundary to the empty line.</summary>
internal readonly ref struct MultipartHeader(MultipartPart part, ReadOnlySpan<char> boundary)
{
    private const string Opening = "--";
    private const string Disposition = "\r\nContent-Disposition: form-data; name=\"";
    private const string File = "\"; filename=\"";
    private const string Type = "\"\r\nContent-Type: ";
    private const string NoType = "\"";
    private const string Ending = "\r\n\r\n";

    private readonly ReadOnlySpan<char> _boundary = boundary;

    /// <summary>How many bytes it has.</summary>
    public int Length => Opening.Length + _boundary.Length + Disposition.Length + QuotedLength(part.Name)
        + (part.Content.FileName is { } file ? File.Length + QuotedLength(file) : 0)
        + (MediaType is { } type ? Type.Length + Encoding.UTF8.GetByteCount(type) : NoType.Length)
        + Ending.Length;

    private string? MediaType => part.Content is TextContent ? null : part.Content.MediaType ?? "application/octet-stream";

    /// <summary>Writes it, and tells how long it is.</summary>
    public int Write(Span<byte> destination)
    {
        var rest = destination;
        Append(ref rest, Opening);
        Append(ref rest, _boundary);
        Append(ref rest, Disposition);
        AppendQuoted(ref rest, part.Name);
        if (part.Content.FileName is { } file)
        {
            Append(ref rest, File);
            AppendQuoted(ref rest, file);
        }

        Append(ref rest, MediaType is null ? NoType : Type);
        Append(ref rest, MediaType);
        Append(ref rest, Ending);
        return destination.Length - rest.Length;
    }

    private static void Append(ref Span<byte> rest, ReadOnlySpan<char> text) => rest = rest[Encoding.UTF8.GetBytes(text, rest)..];

    // As browsers do: three characters are escaped, all others travel as UTF-8.
    private static void AppendQuoted(ref Span<byte> rest, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny('"', '\r', '\n') is var special and >= 0)
        {
            Append(ref rest, text[..special]);
            Append(ref rest, text[special] switch { '"' => "%22", '\r' => "%0D", _ => "%0A" });
            text = text[(special + 1)..];
        }

        Append(ref rest, text);
    }

    private static int QuotedLength(ReadOnlySpan<char> text) =>
        Encoding.UTF8.GetByteCount(text) + (2 * (text.Count('"') + text.Count('\r') + text.Count('\n')));
}
