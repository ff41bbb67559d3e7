using System.Buffers.Binary;
using System.IO.Compression;

namespace TwitterSdk.Emulator.Pictures;

/// <summary>Pixels that become a PNG file.</summary>
internal sealed class PngPicture(int width, int height)
{
    private const int Channels = 3;

    private readonly byte[] _rows = new byte[height * (1 + (width * Channels))];

    public int Width => width;

    public int Height => height;

    public void Set(int x, int y, Colour colour)
    {
        // Each row begins with the number of its filter; 0 is none.
        int at = (y * (1 + (width * Channels))) + 1 + (x * Channels);
        _rows[at] = colour.Red;
        _rows[at + 1] = colour.Green;
        _rows[at + 2] = colour.Blue;
    }

    public byte[] ToFile()
    {
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        // Eight bits a channel, red, green and blue.
        header[8] = 8;
        header[9] = 2;
        header[10..].Clear();
        WriteChunk(file, "IHDR"u8, header);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(_rows);
        WriteChunk(file, "IDAT"u8, packed.GetBuffer().AsSpan(0, (int)packed.Length));
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static void WriteChunk(MemoryStream file, ReadOnlySpan<byte> name, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        file.Write(name);
        file.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Checksum(Checksum(uint.MaxValue, name), content));
        file.Write(number);
    }

    /// <summary>The CRC-32 of PNG, bit by bit: pictures here are small and few.</summary>
    private static uint Checksum(uint crc, ReadOnlySpan<byte> bytes)
    {
        foreach (byte one in bytes)
        {
            crc ^= one;
            for (int bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        }

        return crc;
    }
}
