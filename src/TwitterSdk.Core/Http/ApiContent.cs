namespace TwitterSdk.Core.Http;

/// <summary>Bytes to send: a buffer, a file, a stream, or a part of one of them.</summary>
public abstract class ApiContent
{
    /// <summary>The file name that a multipart body tells; null for none.</summary>
    public string? FileName { get; init; }

    /// <summary>The media type that a multipart body tells; null for <c>application/octet-stream</c>.</summary>
    public string? MediaType { get; init; }

    /// <summary>How many bytes there are; null when that is not known before reading.</summary>
    public abstract long? Length { get; }

    /// <summary>True when the bytes can be sent a second time, so that a retry is possible.</summary>
    public abstract bool CanReplay { get; }

    /// <summary>Writes the bytes.</summary>
    public abstract Task CopyToAsync(Stream destination, CancellationToken cancellationToken);

    /// <summary>Sends a buffer; it is not copied and must not change before the call is over.</summary>
    public static ApiContent FromBytes(ReadOnlyMemory<byte> bytes, string? fileName = null, string? mediaType = null) =>
        new BytesContent(bytes) { FileName = fileName, MediaType = mediaType };

    /// <summary>Sends a stream from where it stands now to its end; it is left open.</summary>
    /// <remarks>A stream that can seek is sent again from the same place when a call is repeated.</remarks>
    public static ApiContent FromStream(Stream stream, string? fileName = null, string? mediaType = null)
    {
        CheckReadable(stream);
        return stream.CanSeek
            ? new StreamSliceContent(stream, stream.Position, Math.Max(0, stream.Length - stream.Position)) { FileName = fileName, MediaType = mediaType }
            : new ForwardStreamContent(stream, length: null) { FileName = fileName, MediaType = mediaType };
    }

    /// <summary>Sends the next bytes of a stream; it is left open.</summary>
    /// <param name="stream">The stream. One that can seek is sent again from the same place when a call is repeated.</param>
    /// <param name="length">How many bytes.</param>
    /// <param name="fileName">The file name to tell.</param>
    /// <param name="mediaType">The media type to tell.</param>
    public static ApiContent FromStream(Stream stream, long length, string? fileName = null, string? mediaType = null)
    {
        CheckReadable(stream);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        return stream.CanSeek
            ? new StreamSliceContent(stream, stream.Position, length) { FileName = fileName, MediaType = mediaType }
            : new ForwardStreamContent(stream, length) { FileName = fileName, MediaType = mediaType };
    }

    /// <summary>Sends a part of a stream that can seek; it is left open. Slices of one stream must be sent one after the other.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="offset">The first byte, from the stream's beginning.</param>
    /// <param name="length">How many bytes.</param>
    /// <param name="fileName">The file name to tell.</param>
    /// <param name="mediaType">The media type to tell.</param>
    public static ApiContent FromStream(Stream stream, long offset, long length, string? fileName = null, string? mediaType = null)
    {
        CheckReadable(stream);
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        if (!stream.CanSeek)
            throw new ArgumentException("The stream cannot seek, so a part of it cannot be picked: give the length alone to send what comes next.", nameof(stream));
        return new StreamSliceContent(stream, offset, length) { FileName = fileName, MediaType = mediaType };
    }

    /// <summary>Sends a file under its own name.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static ApiContent FromFile(string path, string? mediaType = null)
    {
        var length = FileSliceContent.LengthOf(path);
        return new FileSliceContent(path, 0, length) { FileName = Path.GetFileName(path), MediaType = mediaType };
    }

    /// <summary>Sends a part of a file under the file's name. Parts may be sent at the same time.</summary>
    /// <param name="path">The file.</param>
    /// <param name="offset">The first byte.</param>
    /// <param name="length">How many bytes.</param>
    /// <param name="mediaType">The media type to tell.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static ApiContent FromFile(string path, long offset, long length, string? mediaType = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, FileSliceContent.LengthOf(path) - offset);
        return new FileSliceContent(path, offset, length) { FileName = Path.GetFileName(path), MediaType = mediaType };
    }

    /// <summary>Sends what an HTTP content holds, for instance another answer's body; it is not disposed.</summary>
    /// <param name="content">The content.</param>
    /// <param name="fileName">The file name to tell; null for the content's own.</param>
    /// <param name="mediaType">The media type to tell; null for the content's own.</param>
    public static ApiContent FromHttpContent(HttpContent content, string? fileName = null, string? mediaType = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        return new HttpBodyContent(content)
        {
            FileName = fileName ?? content.Headers.ContentDisposition?.FileNameStar ?? content.Headers.ContentDisposition?.FileName?.Trim('"'),
            MediaType = mediaType ?? content.Headers.ContentType?.MediaType,
        };
    }

    /// <summary>Sends a buffer.</summary>
    public static implicit operator ApiContent(byte[] bytes) => FromBytes(bytes);

    private static void CheckReadable(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanRead)
            throw new ArgumentException("The stream cannot be read; perhaps it is closed.", nameof(stream));
    }
}
