using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace TwitterSdk.Core.Json;

/// <summary>Eight bytes of a document, the first of them lowest, whose digits are read all at once: how many there are is hard to foresee.</summary>
internal static class EightBytes
{
    /// <summary>Eight times the digit 0.</summary>
    public const ulong Zeros = 0x3030_3030_3030_3030;

    private const ulong UpperHalves = 0xF0F0_F0F0_F0F0_F0F0;

    private static ReadOnlySpan<uint> Powers => [1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000];

    /// <summary>Loads them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Load(ref byte first)
    {
        ulong bytes = Unsafe.ReadUnaligned<ulong>(ref first);
        return BitConverter.IsLittleEndian ? bytes : BinaryPrimitives.ReverseEndianness(bytes);
    }

    /// <summary>How many digits they begin with.</summary>
    // The upper half of a digit is 3, and still is with 6 more, which ':' and what follows it would carry over.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int CountDigits(ulong bytes) =>
        BitOperations.TrailingZeroCount(((bytes & UpperHalves) ^ Zeros) | (((bytes + 0x0606_0606_0606_0606) & UpperHalves) ^ Zeros)) >> 3;

    /// <summary>The number that its first digits make.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="digits">How many, from 1 to 8.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Value(ulong bytes, int digits)
    {
        // Zeros in front; then neighbours are joined to pairs, these to fours, and these to eight.
        bytes <<= (8 - digits) * 8;
        bytes = (bytes & 0x0F0F_0F0F_0F0F_0F0F) * ((10 << 8) + 1) >> 8;
        bytes = (bytes & 0x00FF_00FF_00FF_00FF) * ((100 << 16) + 1) >> 16;
        return (uint)((bytes & 0x0000_FFFF_0000_FFFF) * ((10_000UL << 32) + 1) >> 32);
    }

    /// <summary>What a number is multiplied by when so many digits are put behind it.</summary>
    /// <param name="digits">How many, from 0 to 8.</param>
    public static uint Power(int digits) => Powers[digits];
}
