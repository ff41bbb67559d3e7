using System.Buffers.Binary;
using System.Numerics;

namespace TwitterSdk.Core.Json;

/// <summary>
/// A bounded table of objects that repeat within and between documents, by the JSON that they were read from: equal JSON gives one
/// instance. Each object has a pair of places; a newcomer moves the first one on and the second one out.
/// </summary>
/// <remarks>One table serves all threads without a lock: a place holds one immutable entry, and losing a race only costs a copy.</remarks>
/// <typeparam name="T">The object; never changes.</typeparam>
public sealed class JsonShared<T>
    where T : class
{
    /// <summary>The longest JSON, in bytes, that is kept.</summary>
    internal const int MaxLength = 512;

    /// <summary>The shortest; so many bytes at the start decide about the place.</summary>
    internal const int MinLength = 4 * sizeof(ulong);

    // A power of 2.
    private const int Places = 512;

    private readonly Entry?[] _entries = new Entry?[Places];

    /// <summary>The object whose JSON stands at the start; null when it is not in the table.</summary>
    /// <param name="utf8">The JSON, and whatever follows it.</param>
    /// <param name="length">How long the object's JSON is.</param>
    internal T? Find(ReadOnlySpan<byte> utf8, out int length)
    {
        length = 0;
        if (utf8.Length < MinLength)
            return null;
        int place = PlaceOf(utf8);
        Entry? entry = _entries[place];
        if (entry is null || !utf8.StartsWith(entry.Raw))
        {
            entry = _entries[place + 1];
            if (entry is null || !utf8.StartsWith(entry.Raw))
                return null;
        }

        length = entry.Raw.Length;
        return entry.Value;
    }

    /// <summary>Keeps an object.</summary>
    internal void Keep(ReadOnlySpan<byte> raw, T value)
    {
        if (raw.Length is < MinLength or > MaxLength)
            return;
        int place = PlaceOf(raw);
        _entries[place + 1] = _entries[place];
        _entries[place] = new Entry(raw.ToArray(), value);
    }

    /// <summary>The first place of a pair.</summary>
    private static int PlaceOf(ReadOnlySpan<byte> utf8)
    {
        // Four words side by side: none of them waits for another one.
        ulong mixed = (BinaryPrimitives.ReadUInt64LittleEndian(utf8) * 0x9E37_79B9_7F4A_7C15)
            ^ BitOperations.RotateLeft(BinaryPrimitives.ReadUInt64LittleEndian(utf8[sizeof(ulong)..]) * 0xC2B2_AE3D_27D4_EB4F, 17)
            ^ BitOperations.RotateLeft(BinaryPrimitives.ReadUInt64LittleEndian(utf8[(2 * sizeof(ulong))..]) * 0x9FB2_1C65_1E98_DF25, 31)
            ^ BitOperations.RotateLeft(BinaryPrimitives.ReadUInt64LittleEndian(utf8[(3 * sizeof(ulong))..]) * 0xD6E8_FEB8_6659_FD93, 47);
        mixed = (mixed ^ (mixed >> 32)) * 0x9E37_79B9_7F4A_7C15;
        return (int)(mixed >> 40) & (Places - 1) & ~1;
    }

    private sealed class Entry(byte[] raw, T value)
    {
        public byte[] Raw { get; } = raw;

        public T Value { get; } = value;
    }
}
