using System.Text;

namespace TwitterSdk.Core.Json;

/// <summary>The member names of one type, in the order in which the vendor sends them, ready to be matched.</summary>
/// <remarks>Made once per type. A cursor tries the expected next name first and looks the name up only when that fails.</remarks>
public sealed class JsonMembers
{
    /// <summary>How many expected names are tried before a name is looked up.</summary>
    internal const int Tries = 3;

    private readonly Entry[] _entries;
    private readonly int[] _expected;
    private readonly short[] _slots;

    /// <param name="names">One line per member; names of the same member are divided by a tab, twins and aliases too.</param>
    /// <exception cref="ArgumentException">A name comes twice.</exception>
    public JsonMembers(ReadOnlySpan<byte> names)
    {
        var entries = new List<Entry>();
        var expected = new List<int> { 0 };
        int index = 0;
        if (!names.IsEmpty)
        {
            foreach (var line in names.Split((byte)'\n'))
            {
                int first = entries.Count;
                foreach (var name in names[line].Split((byte)'\t'))
                    entries.Add(new Entry(names[line][name], index));
                // Behind a member with two names comes probably its second name, else the next member.
                expected.Add(first + 1);
                index++;
            }
        }

        Count = index;
        // Behind an unknown member anything may come; the first name is as good a guess as any.
        expected.Add(0);
        _entries = [.. entries];
        _expected = [.. expected];
        _slots = new short[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(_entries.Length * 2) | 1)];
        for (short entry = 0; entry < _entries.Length; entry++)
            Place(entry);
    }

    /// <summary>How many members there are; also the index that stands for an unknown member.</summary>
    public int Count { get; }

    /// <summary>The member with a name; <see cref="Count"/> for none.</summary>
    internal int Find(ReadOnlySpan<byte> name)
    {
        int mask = _slots.Length - 1;
        for (int slot = (int)NameHash.Of(name) & mask; _slots[slot] != 0; slot = (slot + 1) & mask)
        {
            ref readonly var entry = ref _entries[_slots[slot] - 1];
            if (name.SequenceEqual(entry.Name))
                return entry.Index;
        }

        return Count;
    }

    /// <summary>The entry to try first behind a member.</summary>
    internal int Expected(int last) => _expected[last + 1];

    /// <summary>The member that an entry names.</summary>
    internal int IndexOf(int entry) => _entries[entry].Index;

    /// <summary>The length of the quoted name and colon of an entry when they stand at a position, else 0.</summary>
    internal int Match(int entry, ReadOnlySpan<byte> utf8, int position)
    {
        if ((uint)entry >= (uint)_entries.Length)
            return 0;
        var quoted = _entries[entry].Quoted;
        return utf8[position..].StartsWith(quoted) ? quoted.Length : 0;
    }

    private void Place(short entry)
    {
        int mask = _slots.Length - 1;
        int slot = (int)NameHash.Of(_entries[entry].Name) & mask;
        for (; _slots[slot] != 0; slot = (slot + 1) & mask)
        {
            if (_entries[_slots[slot] - 1].Name.SequenceEqual(_entries[entry].Name))
                throw new ArgumentException($"The member name '{Encoding.UTF8.GetString(_entries[entry].Name)}' comes twice.", nameof(entry));
        }

        _slots[slot] = (short)(entry + 1);
    }

    private readonly struct Entry
    {
        public Entry(ReadOnlySpan<byte> name, int index)
        {
            Quoted = [(byte)'"', .. name, (byte)'"', (byte)':'];
            Index = index;
        }

        public byte[] Quoted { get; }

        public int Index { get; }

        public ReadOnlySpan<byte> Name => Quoted.AsSpan(1, Quoted.Length - 3);
    }
}
