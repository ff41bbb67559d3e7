using System.Buffers.Text;

namespace TwitterSdk.Core.Media;

/// <summary>Tells what media are: by their first bytes, else by the ending of their file name.</summary>
public static class MediaSniffer
{
    /// <summary>How many bytes are enough to tell.</summary>
    public const int Needed = 512;

    /// <summary>Tells the format by the first bytes; null when they tell nothing.</summary>
    /// <param name="head">The first bytes, <see cref="Needed"/> of them where there are so many.</param>
    public static MediaFormat? FromBytes(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xD8, 0xFF, ..] => MediaFormat.Jpeg,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => MediaFormat.Png,
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => MediaFormat.Gif,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, .. var riff] => FromRiff(riff),
        [0x1A, 0x45, 0xDF, 0xA3, ..] => MediaFormat.Matroska,
        [(byte)'B', (byte)'M', _, _, _, _, 0, 0, 0, 0, ..] => MediaFormat.Bmp,
        [(byte)'I', (byte)'I', 0x2A, 0, ..] or [(byte)'M', (byte)'M', 0, 0x2A, ..] => MediaFormat.Tiff,
        [_, _, _, _, .. var box] when box.StartsWith("ftyp"u8) => FromBrand(box[4..]),
        // Old QuickTime files begin with any of their boxes.
        [_, _, _, _, .. var box] when box.StartsWith("moov"u8) || box.StartsWith("mdat"u8) || box.StartsWith("wide"u8) || box.StartsWith("free"u8)
            => MediaFormat.QuickTime,
        _ => FromText(head),
    };

    /// <summary>Tells the format by the ending of a name; null when it tells nothing.</summary>
    /// <param name="fileName">A file's name, with or without its path.</param>
    public static MediaFormat? FromFileName(string? fileName)
    {
        var ending = Path.GetExtension(fileName);
        foreach (var format in MediaFormat.All)
        {
            foreach (var extension in format.Extensions)
            {
                if (extension.Equals(ending, StringComparison.OrdinalIgnoreCase))
                    return format;
            }
        }

        return null;
    }

    /// <summary>Finds the format of a MIME type; null for one that is not known.</summary>
    /// <param name="mediaType">The type, without parameters, in any case.</param>
    public static MediaFormat? FromMediaType(string? mediaType)
    {
        foreach (var format in MediaFormat.All)
        {
            if (format.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase))
                return format;
        }

        return null;
    }

    private static MediaFormat? FromRiff(ReadOnlySpan<byte> form) =>
        form.StartsWith("WEBP"u8) ? MediaFormat.WebP : form.StartsWith("AVI "u8) ? MediaFormat.Avi : null;

    // The brands of MPEG-4 are many and still grow; what is not another family is MPEG-4.
    private static MediaFormat? FromBrand(ReadOnlySpan<byte> brand) => brand switch
    {
        [(byte)'q', (byte)'t', (byte)' ', (byte)' ', ..] => MediaFormat.QuickTime,
        [(byte)'h', (byte)'e', (byte)'i' or (byte)'v', _, ..] or [(byte)'m', (byte)'i' or (byte)'s', (byte)'f', (byte)'1', ..] => MediaFormat.Heic,
        [(byte)'a', (byte)'v', (byte)'i', (byte)'f' or (byte)'s', ..] => MediaFormat.Avif,
        [(byte)'3', (byte)'g', _, _, ..] => MediaFormat.Mobile,
        [_, _, _, _, ..] => MediaFormat.Mp4,
        _ => null,
    };

    private static MediaFormat? FromText(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("\uFEFF"u8))
            head = head[3..];
        if (head.StartsWith("WEBVTT"u8))
            return MediaFormat.WebVtt;

        // SubRip: a number alone on its line, then the times with an arrow between.
        head = head.TrimStart("\r\n"u8);
        var end = head.IndexOf((byte)'\n');
        if (end <= 0)
            return null;
        var number = head[..end].TrimEnd("\r "u8);
        var times = head[(end + 1)..];
        var until = times.IndexOf((byte)'\n');
        return Utf8Parser.TryParse(number, out int _, out var digits) && digits == number.Length
            && (until < 0 ? times : times[..until]).IndexOf(" --> "u8) > 0
            ? MediaFormat.SubRip
            : null;
    }
}
