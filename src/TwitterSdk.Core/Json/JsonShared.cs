using System.Buffers.Binary;

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
        ulong mixed = 0;
        for (int at = 0; at < MinLength; at += sizeof(ulong))
        {
            mixed = (mixed ^ BinaryPrimitives.ReadUInt64LittleEndian(utf8[at..])) * 0x9E37_79B9_7F4A_7C15;
            mixed ^= mixed >> 32;
        }

        return (int)(mixed % Places) & ~1;
    }

    private sealed class Entry(byte[] raw, T value)
    {
        public byte[] Raw { get; } = raw;

        public T Value { get; } = value;
    }
}
