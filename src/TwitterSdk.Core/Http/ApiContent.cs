namespace TwitterSdk.Core.Http;

/// <summary>Bytes to send: a file, a buffer or a slice of a stream.</summary>
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

    /// <summary>Sends a buffer.</summary>
    public static ApiContent FromBytes(ReadOnlyMemory<byte> bytes, string? fileName = null, string? mediaType = null) => throw new NotSupportedException();

    /// <summary>Sends a stream from where it stands to its end; it is left open.</summary>
    public static ApiContent FromStream(Stream stream, string? fileName = null, string? mediaType = null) => throw new NotSupportedException();

    /// <summary>Sends a file.</summary>
    public static ApiContent FromFile(string path, string? mediaType = null) => throw new NotSupportedException();

    /// <summary>Sends a buffer.</summary>
    public static implicit operator ApiContent(byte[] bytes) => FromBytes(bytes);
}
