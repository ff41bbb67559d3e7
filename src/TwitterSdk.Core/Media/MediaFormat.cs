namespace TwitterSdk.Core.Media;

/// <summary>A type of media, and how files of it are named.</summary>
/// <param name="MediaType">The MIME type: <c>image/jpeg</c>.</param>
/// <param name="Extensions">The usual endings of file names, with the point and in small letters.</param>
public sealed record MediaFormat(string MediaType, params IReadOnlyList<string> Extensions)
{
    /// <summary>JPEG.</summary>
    public static MediaFormat Jpeg { get; } = new("image/jpeg", ".jpg", ".jpeg", ".jpe", ".jfif");

    /// <summary>PNG.</summary>
    public static MediaFormat Png { get; } = new("image/png", ".png");

    /// <summary>GIF, moving or not.</summary>
    public static MediaFormat Gif { get; } = new("image/gif", ".gif");

    /// <summary>WebP.</summary>
    public static MediaFormat WebP { get; } = new("image/webp", ".webp");

    /// <summary>MPEG-4 video.</summary>
    public static MediaFormat Mp4 { get; } = new("video/mp4", ".mp4", ".m4v");

    /// <summary>QuickTime video.</summary>
    public static MediaFormat QuickTime { get; } = new("video/quicktime", ".mov", ".qt");

    /// <summary>SubRip subtitles.</summary>
    public static MediaFormat SubRip { get; } = new("text/srt", ".srt");

    /// <summary>WebVTT subtitles.</summary>
    public static MediaFormat WebVtt { get; } = new("text/vtt", ".vtt");

    /// <summary>Known only to be refused by its name.</summary>
    internal static MediaFormat Heic { get; } = new("image/heic", ".heic", ".heif");

    /// <inheritdoc cref="Heic"/>
    internal static MediaFormat Avif { get; } = new("image/avif", ".avif");

    /// <inheritdoc cref="Heic"/>
    internal static MediaFormat Bmp { get; } = new("image/bmp", ".bmp");

    /// <inheritdoc cref="Heic"/>
    internal static MediaFormat Tiff { get; } = new("image/tiff", ".tif", ".tiff");

    /// <inheritdoc cref="Heic"/>
    internal static MediaFormat Matroska { get; } = new("video/webm", ".webm", ".mkv");

    /// <inheritdoc cref="Heic"/>
    internal static MediaFormat Avi { get; } = new("video/x-msvideo", ".avi");

    /// <inheritdoc cref="Heic"/>
    internal static MediaFormat Mobile { get; } = new("video/3gpp", ".3gp", ".3g2");

    internal static IReadOnlyList<MediaFormat> All { get; } =
        [Jpeg, Png, Gif, WebP, Mp4, QuickTime, SubRip, WebVtt, Heic, Avif, Bmp, Tiff, Matroska, Avi, Mobile];

    /// <inheritdoc/>
    public override string ToString() => MediaType;
}
