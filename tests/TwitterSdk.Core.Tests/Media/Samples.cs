using TwitterSdk.Core.Media;

namespace TwitterSdk.Core.Tests.Media;

/// <summary>Media made up of a true beginning and noise.</summary>
internal static class Samples
{
    public static MediaRule[] Rules { get; } =
    [
        new() { MediaType = "image/png", Category = "picture", MaxBytes = 1000, MaxSimpleBytes = 1000 },
        new() { MediaType = "image/gif", Category = "moving", MaxBytes = 3000, MaxSimpleBytes = 1000, PreferChunks = true },
        new() { MediaType = "video/mp4", Category = "film", MaxBytes = 600_000_000 },
    ];

    public static byte[] Mp4(int length) => Make(length, [0, 0, 0, 0x18, .. "ftypmp42"u8]);

    public static byte[] Png(int length) => Make(length, [0x89, .. "PNG\r\n\u001a\n"u8]);

    public static byte[] Gif(int length) => Make(length, [.. "GIF89a"u8]);

    private static byte[] Make(int length, byte[] head)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        head.AsSpan(0, Math.Min(head.Length, length)).CopyTo(bytes);
        return bytes;
    }
}
