using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace TwitterSdk.Core.Json.Tokens;

/// <summary>
/// Eight bytes of a document, the first of them lowest, whose digits are read all at once: how many there are is hard to foresee.
/// They are loaded so that a digit is its value.
/// </summary>
internal static class EightBytes
{
    private const ulong Zeros = 0x3030_3030_3030_3030;

    private static ReadOnlySpan<uint> Powers => [1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000];

    /// <summary>Loads them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Load(ref byte first)
    {
        ulong bytes = Unsafe.ReadUnaligned<ulong>(ref first);
        return (BitConverter.IsLittleEndian ? bytes : BinaryPrimitives.ReverseEndianness(bytes)) ^ Zeros;
    }

    /// <summary>How many digits they begin with.</summary>
    // What is above 9 reaches the highest bit with 0x76 more, or had it before. It may carry into the bytes behind it, which do not count.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int CountDigits(ulong bytes) =>
        BitOperations.TrailingZeroCount(((bytes + 0x7676_7676_7676_7676) | bytes) & 0x8080_8080_8080_8080) >> 3;

    /// <summary>The number that its first digits make.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="digits">How many, from 1 to 8.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Value(ulong bytes, int digits)
    {
        // Zeros in front, by a shift that goes by its lowest six bits; then neighbours are joined to pairs, these to fours, and these to eight.
        bytes <<= -8 * digits;
        bytes = bytes * ((10 << 8) + 1) >> 8;
        bytes = (bytes & 0x00FF_00FF_00FF_00FF) * ((100 << 16) + 1) >> 16;
        return (uint)((bytes & 0x0000_FFFF_0000_FFFF) * ((10_000UL << 32) + 1) >> 32);
    }

    /// <summary>What a number is multiplied by when so many digits are put behind it.</summary>
    /// <param name="digits">How many, from 0 to 8.</param>
    public static uint Power(int digits) => Powers[digits];
}
