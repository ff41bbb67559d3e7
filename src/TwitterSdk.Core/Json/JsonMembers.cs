using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace TwitterSdk.Core.Json;

/// <summary>The member names of one type, in the order in which the vendor sends them, ready to be matched.</summary>
/// <remarks>Made once per type. A cursor tries the expected next name first and looks the name up only when that fails.</remarks>
public sealed class JsonMembers
{
    /// <summary>How many expected names are tried before a name is looked up.</summary>
    internal const int Tries = 3;

    // Each name is an entry. The text holds them in order as they stand in JSON, with quotes and colon: "id":"id_str":"text":
    private readonly byte[] _text;
    private readonly int[] _starts;

    // The first eight bytes of each quoted name, as a number; of a shorter one only those that it has.
    private readonly ulong[] _heads;
    private readonly short[] _indexes;

    // By index + 1: the entry that probably comes behind a member.
    private readonly short[] _expected;

    // By index + 1: the entry that came behind a member when none of the expected ones did.
    private readonly short[] _seen;

    // Entries + 1 by the hash of their name; 0 is free.
    private readonly short[] _slots;

    /// <param name="names">One line per member; names of the same member are divided by a tab, twins and aliases too.</param>
    /// <exception cref="ArgumentException">A name comes twice.</exception>
    public JsonMembers(ReadOnlySpan<byte> names)
    {
        // Plain loops and arrays: this runs when a type is first used, and all that is generic here would have to be compiled first.
        int lines = names.IsEmpty ? 0 : 1;
        int entries = lines;
        foreach (byte value in names)
        {
            if (value == '\n')
                lines++;
            if (value is (byte)'\n' or (byte)'\t')
                entries++;
        }

        Count = lines;
        _text = new byte[names.Length + (2 * entries) + 1];
        _starts = new int[entries + 1];
        _heads = new ulong[entries];
        _indexes = new short[entries];
        _expected = new short[lines + 2];
        _seen = new short[lines + 2];
        _slots = new short[BitOperations.RoundUpToPowerOf2((uint)(entries * 2) | 1)];
        Fill(names);
    }

    /// <summary>How many members there are; also the index that stands for an unknown member.</summary>
    public int Count { get; }

    /// <summary>The member with a name; <see cref="Count"/> for none.</summary>
    internal int Find(ReadOnlySpan<byte> name)
    {
        int entry = _slots[SlotOf(name)] - 1;
        return entry < 0 ? Count : _indexes[entry];
    }

    /// <summary>The member with a name, remembered as the one that follows another.</summary>
    internal int FindBehind(int last, ReadOnlySpan<byte> name)
    {
        int entry = _slots[SlotOf(name)] - 1;
        if (entry < 0)
            return Count;
        // Threads may overwrite each other here; a wrong guess only costs a comparison.
        _seen[last + 1] = (short)entry;
        return _indexes[entry];
    }

    /// <summary>
    /// When a quoted name and colon that are expected behind a member stand at a position: the member that is named, and the
    /// position behind it. Else -1.
    /// </summary>
    internal int Match(int last, ReadOnlySpan<byte> utf8, ref int position)
    {
        int entry = _expected[last + 1];
        int end = Math.Min(entry + Tries, _indexes.Length);
        for (; entry < end; entry++)
        {
            if (Stands(entry, utf8, ref position))
                return _indexes[entry];
        }

        entry = _seen[last + 1];
        return entry < _indexes.Length && Stands(entry, utf8, ref position) ? _indexes[entry] : -1;
    }

    private bool Stands(int entry, ReadOnlySpan<byte> utf8, ref int position)
    {
        // Most comparisons that fail do so in the first bytes, so those are compared as one number.
        int start = _starts[entry];
        int length = _starts[entry + 1] - start;
        if (utf8.Length - position < Math.Max(length, sizeof(ulong)))
            return StandsNearEnd(entry, utf8, ref position);
        ulong difference = BinaryPrimitives.ReadUInt64LittleEndian(utf8[position..]) ^ _heads[entry];
        if (length < sizeof(ulong))
            difference &= (1ul << (length * 8)) - 1;
        if (difference != 0)
            return false;
        if (length > sizeof(ulong))
        {
            ref byte there = ref Unsafe.Add(ref MemoryMarshal.GetReference(utf8), position);
            ref byte name = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_text), start);
            if (!SameBehindHead(ref there, ref name, length))
                return false;
        }

        position += length;
        return true;
    }

    // Compares more than 8 bytes of which the first 8 are equal. Up to 32 take two loads, which may overlap.
    private static bool SameBehindHead(ref byte one, ref byte other, int length)
    {
        if (length <= 2 * sizeof(ulong))
        {
            int at = length - sizeof(ulong);
            return Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref one, at)) == Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref other, at));
        }

        if (length <= 2 * Vector128<byte>.Count)
        {
            var tail = (nuint)(length - Vector128<byte>.Count);
            var difference = (Vector128.LoadUnsafe(ref one) ^ Vector128.LoadUnsafe(ref other))
                | (Vector128.LoadUnsafe(ref one, tail) ^ Vector128.LoadUnsafe(ref other, tail));
            return difference == Vector128<byte>.Zero;
        }

        return MemoryMarshal.CreateReadOnlySpan(ref one, length).SequenceEqual(MemoryMarshal.CreateReadOnlySpan(ref other, length));
    }

    private bool StandsNearEnd(int entry, ReadOnlySpan<byte> utf8, ref int position)
    {
        var name = _text.AsSpan(_starts[entry].._starts[entry + 1]);
        if (!utf8[position..].StartsWith(name))
            return false;
        position += name.Length;
        return true;
    }

    private void Fill(ReadOnlySpan<byte> names)
    {
        Span<byte> head = stackalloc byte[sizeof(ulong)];
        int written = 0;
        int entry = 0;
        short index = 0;
        for (int start = 0; entry < _indexes.Length; entry++)
        {
            int end = start;
            while (end < names.Length && names[end] is not ((byte)'\n' or (byte)'\t'))
                end++;
            var name = names[start..end];
            _starts[entry] = written;
            _text[written] = (byte)'"';
            name.CopyTo(_text.AsSpan(written + 1));
            written += name.Length + 3;
            _text[written - 2] = (byte)'"';
            _text[written - 1] = (byte)':';
            _starts[entry + 1] = written;
            head.Clear();
            _text.AsSpan(_starts[entry], Math.Min(sizeof(ulong), written - _starts[entry])).CopyTo(head);
            _heads[entry] = BinaryPrimitives.ReadUInt64LittleEndian(head);
            _indexes[entry] = index;
            // Behind a member with two names comes probably its second name, else the next member. Behind an unknown one (the
            // last element) anything may come, and the first name is as good a guess as any.
            if (_expected[index + 1] == 0)
                _expected[index + 1] = (short)(entry + 1);
            int slot = SlotOf(name);
            if (_slots[slot] != 0)
                throw new ArgumentException($"The member name '{Encoding.UTF8.GetString(name)}' comes twice.", nameof(names));
            _slots[slot] = (short)(entry + 1);
            if (end < names.Length && names[end] == '\n')
                index++;
            start = end + 1;
        }
    }

    // Where a name stands, or the free place where it would stand.
    private int SlotOf(ReadOnlySpan<byte> name)
    {
        int mask = _slots.Length - 1;
        int slot = (int)NameHash.Of(name) & mask;
        for (; _slots[slot] != 0; slot = (slot + 1) & mask)
        {
            int entry = _slots[slot] - 1;
            if (name.SequenceEqual(_text.AsSpan(_starts[entry] + 1, _starts[entry + 1] - _starts[entry] - 3)))
                break;
        }

        return slot;
    }
}
