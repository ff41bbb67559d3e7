using System.Buffers.Binary;
using System.Diagnostics;
using System.Numerics;

namespace TwitterSdk.Twitch.Chat.Reading;

/// <summary>A bounded table of values that repeat between lines, by the bytes they were made of. A newcomer takes its place over.</summary>
/// <remarks>Serves all threads without a lock: a place holds one immutable entry, and losing a race only costs a copy.</remarks>
/// <typeparam name="T">What is made of the bytes; never changes.</typeparam>
internal sealed class SharedTable<T>
    where T : class
{
    private const int Longest = 128;

    private readonly Func<ReadOnlySpan<byte>, T> _make;
    // Places are structs: writing to an array of references would ask for its type each time.
    private readonly Place[] _places;

    /// <param name="places">How many values are kept at most; a power of 2.</param>
    /// <param name="make">Makes the value of the bytes.</param>
    public SharedTable(int places, Func<ReadOnlySpan<byte>, T> make)
    {
        Debug.Assert(BitOperations.IsPow2(places), "A place is found by its lowest bits.");
        _make = make;
        _places = new Place[places];
    }

    public T Get(ReadOnlySpan<byte> raw)
    {
        if (raw.Length > Longest)
            return _make(raw);
        Place[] places = _places;
        ref Place place = ref places[Hash(raw) & (uint)(places.Length - 1)];
        Entry? entry = place.Entry;
        if (entry is not null && raw.SequenceEqual(entry.Raw))
            return entry.Value;
        entry = new Entry(raw.ToArray(), _make(raw));
        place.Entry = entry;
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
        else if (raw.Length >= sizeof(uint))
        {
            head = BinaryPrimitives.ReadUInt32LittleEndian(raw);
            tail = BinaryPrimitives.ReadUInt32LittleEndian(raw[^sizeof(uint)..]);
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

    private struct Place
    {
        public Entry? Entry;
    }
}
