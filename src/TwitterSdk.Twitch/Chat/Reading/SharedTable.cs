using System.Buffers.Binary;
using System.Numerics;

namespace TwitterSdk.Twitch.Chat.Reading;

/// <summary>A bounded table of values that repeat between lines, by the bytes they were made of. A newcomer takes its place over.</summary>
/// <remarks>Serves all threads without a lock: a place holds one immutable entry, and losing a race only costs a copy.</remarks>
/// <typeparam name="T">What is made of the bytes; never changes.</typeparam>
internal sealed class SharedTable<T>(int places, Func<ReadOnlySpan<byte>, T> make)
    where T : class
{
    private const int Longest = 128;

    private readonly Entry?[] _entries = new Entry?[places];

    public T Get(ReadOnlySpan<byte> raw)
    {
        if (raw.Length > Longest)
            return make(raw);
        ref Entry? place = ref _entries[Hash(raw) % (uint)_entries.Length];
        Entry? entry = place;
        if (entry is not null && raw.SequenceEqual(entry.Raw))
            return entry.Value;
        entry = new Entry(raw.ToArray(), make(raw));
        place = entry;
        return entry.Value;
    }

    private static uint Hash(ReadOnlySpan<byte> raw)
    {
        ulong head = 0, middle = 0, tail = 0;
        if (raw.Length >= sizeof(ulong))
        {
            head = BinaryPrimitives.ReadUInt64LittleEndian(raw);
            middle = BinaryPrimitives.ReadUInt64LittleEndian(raw[((raw.Length - sizeof(ulong)) / 2)..]);
            tail = BinaryPrimitives.ReadUInt64LittleEndian(raw[^sizeof(ulong)..]);
        }
        else
        {
            foreach (byte value in raw)
                head = (head << 8) | value;
        }

        ulong mixed = ((head * 0x9E37_79B9_7F4A_7C15) ^ BitOperations.RotateLeft(middle, 21) ^ BitOperations.RotateLeft(tail, 43) ^ (ulong)raw.Length) * 0xC2B2_AE3D_27D4_EB4F;

        // The ends of texts differ in few bits; without this they would share places.
        mixed = (mixed ^ (mixed >> 29)) * 0x9FB2_1C65_1E98_DF25;
        return (uint)(mixed >> 32);
    }

    private sealed record Entry(byte[] Raw, T Value);
}
