namespace TwitterSdk.Emulator.State;

/// <summary>What the service takes, in bytes and types.</summary>
internal static class MediaRules
{
    public const int MaxSegment = 5 * 1024 * 1024;
    public const int MaxSegmentIndex = 999;
    public const int MaxImage = 5 * 1024 * 1024;

    private const long MaxGif = 15 * 1024 * 1024;
    private const long MaxVideo = 512L * 1024 * 1024;

    public static TimeSpan Lifetime { get; } = TimeSpan.FromDays(1);

    /// <summary>The greatest size of a chunked upload; null for a type that is not taken.</summary>
    public static long? MaxBytes(string mimeType, string? category) => mimeType switch
    {
        "image/jpeg" or "image/png" or "image/webp" => MaxImage,
        "image/gif" => category is null ? MaxImage : MaxGif,
        "video/mp4" or "video/quicktime" => MaxVideo,
        "text/plain" or "text/srt" or "application/x-subrip" when category is "subtitles" => MaxImage,
        _ => null,
    };

    /// <summary>The same in v2, which takes more types.</summary>
    public static long? MaxBytesOfV2(string mimeType) => mimeType switch
    {
        "image/gif" => MaxGif,
        "image/jpeg" or "image/pjpeg" or "image/png" or "image/webp" or "image/bmp" or "image/tiff" => MaxImage,
        "video/mp4" or "video/webm" or "video/mp2t" or "video/quicktime" => MaxVideo,
        "text/srt" or "text/vtt" => MaxImage,
        "model/gltf-binary" or "model/vnd.usdz+zip" => MaxImage,
        _ => null,
    };

    /// <summary>What v2 takes media for when the client does not say.</summary>
    public static string? UsualCategory(string mimeType) => Family(mimeType) switch
    {
        "gif" => "tweet_gif",
        "video" => "tweet_video",
        "image" => "tweet_image",
        "text" => "subtitles",
        _ => null,
    };

    /// <summary>Whether media of this type can be uploaded for this.</summary>
    public static bool Fits(string mimeType, string category) => category switch
    {
        "tweet_image" or "dm_image" => Family(mimeType) == "image",
        "tweet_gif" or "dm_gif" => Family(mimeType) == "gif",
        "tweet_video" or "dm_video" or "amplify_video" => Family(mimeType) == "video",
        "subtitles" => Family(mimeType) == "text",
        _ => false,
    };

    /// <summary>Only a GIF or a video of a named category is processed after the upload; the rest is ready at once.</summary>
    public static bool IsProcessed(string mimeType, string? category) =>
        category is not null && (mimeType.StartsWith("video/", StringComparison.Ordinal) || mimeType == "image/gif");

    /// <summary>The type of an image by its first bytes; null when it is none that a simple upload takes.</summary>
    public static string? TypeOf(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]))
            return "image/png";
        if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return "image/jpeg";
        if (content.StartsWith("GIF8"u8))
            return "image/gif";
        return content.Length > 12 && content.StartsWith("RIFF"u8) && content[8..].StartsWith("WEBP"u8) ? "image/webp" : null;
    }

    /// <summary>How a file of this type is called at its end.</summary>
    public static string Extension(string mimeType) => mimeType switch
    {
        "image/jpeg" or "image/pjpeg" => "jpg",
        "video/quicktime" => "mov",
        "video/mp2t" => "ts",
        "text/plain" => "txt",
        "application/x-subrip" => "srt",
        "model/gltf-binary" => "glb",
        "model/vnd.usdz+zip" => "usdz",
        _ => mimeType[(mimeType.IndexOf('/', StringComparison.Ordinal) + 1)..],
    };

    private static string Family(string mimeType) => mimeType == "image/gif" ? "gif" : mimeType.Split('/')[0];
}
