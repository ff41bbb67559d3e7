using System.Buffers.Binary;

namespace TwitterSdk.Emulator.Pictures;

/// <summary>How wide and how high a picture is, in pixels.</summary>
internal readonly record struct PictureSize(int Width, int Height)
{
    /// <summary>For what says nothing about itself.</summary>
    public static PictureSize Usual { get; } = new(640, 480);

    /// <summary>Reads it from the beginning of a PNG, GIF, JPEG or WebP file.</summary>
    public static bool TryRead(ReadOnlySpan<byte> file, out PictureSize size)
    {
        size = file switch
        {
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] when file.Length >= 24 =>
                new(BinaryPrimitives.ReadInt32BigEndian(file[16..]), BinaryPrimitives.ReadInt32BigEndian(file[20..])),
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] when file.Length >= 10 =>
                new(BinaryPrimitives.ReadUInt16LittleEndian(file[6..]), BinaryPrimitives.ReadUInt16LittleEndian(file[8..])),
            [0xFF, 0xD8, ..] => OfJpeg(file[2..]),
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', ..] when file.Length >= 30 => OfWebP(file),
            _ => default,
        };
        // Bytes that only begin like a picture say anything.
        return size is { Width: > 0 and <= 65535, Height: > 0 and <= 65535 };
    }

    /// <summary>The frame header, behind segments that say how long they are.</summary>
    private static PictureSize OfJpeg(ReadOnlySpan<byte> segments)
    {
        while (segments.Length >= 9 && segments[0] == 0xFF)
        {
            byte marker = segments[1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return new(BinaryPrimitives.ReadUInt16BigEndian(segments[7..]), BinaryPrimitives.ReadUInt16BigEndian(segments[5..]));
            int next = 2 + BinaryPrimitives.ReadUInt16BigEndian(segments[2..]);
            if (next > segments.Length)
                break;
            segments = segments[next..];
        }

        return default;
    }

    private static PictureSize OfWebP(ReadOnlySpan<byte> file) => file[12..16] switch
    {
        [.., (byte)'X'] => new(1 + Read24(file[24..]), 1 + Read24(file[27..])),
        [.., (byte)'L'] => OfLossless(BinaryPrimitives.ReadUInt32LittleEndian(file[21..])),
        _ => new(BinaryPrimitives.ReadUInt16LittleEndian(file[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(file[28..]) & 0x3FFF),
    };

    private static PictureSize OfLossless(uint bits) => new(1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF));

    private static int Read24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
