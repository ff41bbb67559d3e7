namespace TwitterSdk.Core.Media;

/// <summary>Where media come from: a file, a stream, bytes, an address or HTTP content, each of which can be given in its place.</summary>
public sealed class MediaSource
{
    private readonly Func<MediaDownload, CancellationToken, ValueTask<MediaReader>> _open;

    private MediaSource(Func<MediaDownload, CancellationToken, ValueTask<MediaReader>> open) => _open = open;

    /// <summary>A file; can be used any number of times.</summary>
    /// <param name="path">Where it is.</param>
    public static MediaSource FromFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new MediaSource((_, _) => ValueTask.FromResult<MediaReader>(
            new FileReader(File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read, FileOptions.Asynchronous)) { FileName = Path.GetFileName(path) }));
    }

    /// <summary>A stream from where it stands now; it is left open. One that can not seek can be used once.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="fileName">A name that may tell the type; null when there is none.</param>
    /// <param name="length">
    /// How many bytes to send; null for all. Without it, a stream that can not seek is written to a temporary file first, since a vendor
    /// wants to know the length before the bytes.
    /// </param>
    public static MediaSource FromStream(Stream stream, string? fileName = null, long? length = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (length is { } wanted)
            ArgumentOutOfRangeException.ThrowIfNegative(wanted, nameof(length));
        if (!stream.CanRead)
            throw new ArgumentException("The stream can not be read.", nameof(stream));
        if (stream.CanSeek)
        {
            var start = stream.Position;
            return new MediaSource((_, _) => ValueTask.FromResult<MediaReader>(new SeekableReader(stream, start, length) { FileName = fileName }));
        }

        var used = 0;
        return new MediaSource((_, _) => Interlocked.Exchange(ref used, 1) == 0
            ? ValueTask.FromResult<MediaReader>(new ForwardReader(stream, length) { FileName = fileName })
            : throw new MediaSourceException("The stream was read before and can not go back. Give a new stream, a file or bytes."));
    }

    /// <summary>Bytes; can be used any number of times, and must not change meanwhile.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="fileName">A name that may tell the type; null when there is none.</param>
    public static MediaSource FromBytes(ReadOnlyMemory<byte> bytes, string? fileName = null) =>
        new((_, _) => ValueTask.FromResult<MediaReader>(new BytesReader(bytes) { FileName = fileName }));

    /// <summary>What an address answers. Redirects are followed; credentials are never sent.</summary>
    /// <param name="address">An absolute <c>http</c> or <c>https</c> address.</param>
    public static MediaSource FromUri(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!MediaDownload.Allows(address))
            throw new ArgumentException($"'{address}' is no absolute http or https address. For a file, give its path.", nameof(address));
        return new MediaSource((download, cancellationToken) => download.OpenAsync(address, cancellationToken));
    }

    /// <summary>HTTP content, such as the body of an answer; it is not disposed.</summary>
    /// <param name="content">The content.</param>
    /// <param name="fileName">A name that may tell the type; null for that of the content's own headers.</param>
    public static MediaSource FromContent(HttpContent content, string? fileName = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        return new MediaSource(async (_, cancellationToken) =>
        {
            var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            var name = fileName ?? content.Headers.ContentDisposition?.FileNameStar ?? content.Headers.ContentDisposition?.FileName?.Trim('"');
            var type = content.Headers.ContentType?.MediaType;
            return stream.CanSeek
                ? new SeekableReader(stream, start: 0) { FileName = name, MediaType = type }
                : new ForwardReader(stream, content.Headers.ContentLength) { FileName = name, MediaType = type };
        });
    }

    /// <summary>The file at a path; where the text begins with <c>http://</c> or <c>https://</c>, which no path does, what that address answers.</summary>
    public static implicit operator MediaSource(string path) =>
        path?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) == true || path?.StartsWith("http://", StringComparison.OrdinalIgnoreCase) == true
            ? FromUri(new Uri(path))
            : FromFile(path!);

    /// <summary>A stream from where it stands now.</summary>
    public static implicit operator MediaSource(Stream stream) => FromStream(stream);

    /// <summary>Bytes.</summary>
    public static implicit operator MediaSource(byte[] bytes) => FromBytes(bytes);

    /// <summary>What an address answers.</summary>
    public static implicit operator MediaSource(Uri address) => FromUri(address);

    /// <summary>HTTP content.</summary>
    public static implicit operator MediaSource(HttpContent content) => FromContent(content);

    internal ValueTask<MediaReader> OpenAsync(MediaDownload download, CancellationToken cancellationToken) => _open(download, cancellationToken);
}
