using System.Buffers.Binary;
using System.Numerics;

namespace TwitterSdk.Core.Json.Tokens;

/// <summary>A quick hash of short texts: of the length and the bytes at both ends.</summary>
internal static class NameHash
{
    /// <summary>The hash; its low bits are well mixed.</summary>
    public static uint Of(ReadOnlySpan<byte> text)
    {
        ulong head, tail;
        if (text.Length >= sizeof(ulong))
        {
            head = BinaryPrimitives.ReadUInt64LittleEndian(text);
            tail = BinaryPrimitives.ReadUInt64LittleEndian(text[^sizeof(ulong)..]);
        }
        else if (text.Length >= sizeof(uint))
        {
            head = BinaryPrimitives.ReadUInt32LittleEndian(text);
            tail = BinaryPrimitives.ReadUInt32LittleEndian(text[^sizeof(uint)..]);
        }
        else
        {
            head = tail = 0;
            foreach (byte value in text)
                head = (head << 8) | value;
        }

        ulong mixed = ((head * 0x9E37_79B9_7F4A_7C15) ^ BitOperations.RotateLeft(tail, 32) ^ (ulong)text.Length) * 0xC2B2_AE3D_27D4_EB4F;
        return (uint)(mixed >> 32);
    }
}
