using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace TwitterSdk.Twitch.Chat.Reading;

/// <summary>Finds where tags end, many at a time, with no branch that depends on how long they are.</summary>
internal static class TagEnds
{
    private const int Block = sizeof(ulong) * 8;
    private const int AtOnce = 4;

    /// <summary>Tells the next ends, and the end of everything behind the last one.</summary>
    /// <param name="raw">All tags.</param>
    /// <param name="at">Where to go on; moved behind what was looked at, and beyond all when the last end was told.</param>
    /// <param name="places">Takes the ends.</param>
    /// <returns>How many were told.</returns>
    public static int Find(ReadOnlySpan<byte> raw, ref int at, ref Places places)
    {
        ref ushort ends = ref Unsafe.As<Places, ushort>(ref places);
        int count = 0;
        int next = at;
        while (next < raw.Length && count <= Places.Length - Block - AtOnce)
        {
            ulong found = FindInBlock(raw, next, out int start);
            next = start + Block;
            int behind = count + BitOperations.PopCount(found);

            // A few are written whether they are there or not; what is not there is written over.
            do
            {
                for (int i = 0; i < AtOnce; i++)
                {
                    Unsafe.Add(ref ends, count + i) = (ushort)(start + BitOperations.TrailingZeroCount(found));
                    found &= found - 1;
                }

                count += AtOnce;
            }
            while (count < behind);
            count = behind;
        }

        at = next;
        if (next >= raw.Length)
        {
            Unsafe.Add(ref ends, count++) = (ushort)raw.Length;
            at = int.MaxValue;
        }

        return count;
    }

    /// <summary>The semicolons of a block. The last one reaches back into the block before, whose ends are not told again.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong FindInBlock(ReadOnlySpan<byte> raw, int at, out int start)
    {
        start = Math.Min(at, raw.Length - Block);
        if (start < 0)
        {
            start = 0;
            return FindInFew(raw);
        }

        ref byte block = ref Unsafe.Add(ref MemoryMarshal.GetReference(raw), start);
        return Semicolons(ref block) >> (at - start) << (at - start);
    }

    private static ulong FindInFew(ReadOnlySpan<byte> raw)
    {
        Span<byte> padded = stackalloc byte[Block];
        padded.Clear();
        raw.CopyTo(padded);
        return Semicolons(ref MemoryMarshal.GetReference(padded));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Semicolons(ref byte block)
    {
        var wanted = Vector256.Create((byte)';');
        uint low = Vector256.Equals(Vector256.LoadUnsafe(ref block), wanted).ExtractMostSignificantBits();
        uint high = Vector256.Equals(Vector256.LoadUnsafe(ref block, (nuint)Vector256<byte>.Count), wanted).ExtractMostSignificantBits();
        return low | ((ulong)high << 32);
    }

    /// <summary>Room for ends.</summary>
    [InlineArray(Length)]
    internal struct Places
    {
        public const int Length = 128;

        private ushort _first;
    }
}
