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
    // How many names are kept that came behind a member, each as 16 bits of one number.
    private const int Followers = sizeof(ulong) / sizeof(ushort);

    // How many of them the order of the names tells.
    private const int Foreseen = 3;

    // How many unknown names are remembered, so that they can be expected too.
    private const int Learned = 8;

    // An entry for each name: those that are known, one that no text matches, and those that were learned.
    private readonly JsonName[] _names;
    private readonly ushort _noName;

    // By index + 1: the entries that probably come behind a member, the likeliest first in the lowest bits. At first in the order of
    // the names, later as they came: vendors send members in one order, but leave some out.
    private readonly ulong[] _followers;

    // By index + 1: the name of the likeliest of them. One beyond the length that is compared at once is left out.
    private readonly JsonName[] _likeliest;

    // Entries + 1 by the hash of their name; 0 is free.
    private readonly short[] _slots;
    private int _learned;

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
        _names = new JsonName[entries + 1 + Learned];
        for (int entry = entries; entry < _names.Length; entry++)
            _names[entry] = JsonName.None;
        _noName = (ushort)entries;
        _followers = new ulong[lines + 2 + Learned];
        _likeliest = new JsonName[_followers.Length];
        _slots = new short[BitOperations.RoundUpToPowerOf2((uint)(entries * 2) | 1)];
        Reach = Math.Max(Fill(names), Vector128<byte>.Count) + 1;
        for (int row = 0; row < _followers.Length; row++)
        {
            // At the start, and behind an unknown member, where anything may come, the first name is as good a guess as any.
            Follow(row - 1, row > 0 && row <= lines ? _followers[row] : Following(0));
        }
    }

    /// <summary>How many members there are. Unknown members have this index or a greater one.</summary>
    public int Count { get; }

    /// <summary>As many bytes as may be looked at to compare a name, with the one before or behind it.</summary>
    internal int Reach { get; }

    /// <summary>The name that probably comes behind a member.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal JsonName Likeliest(int last) => _likeliest[last + 1];

    /// <summary>The member with a name; <see cref="Count"/> for none.</summary>
    internal int Find(ReadOnlySpan<byte> name)
    {
        int entry = _slots[SlotOf(name)] - 1;
        return entry < 0 ? Count : _names[entry].Member;
    }

    /// <summary>The member with a name, remembered as one that follows another. An unknown one has an index behind those that are known.</summary>
    /// <param name="last">The member before.</param>
    /// <param name="name">The name, without escapes.</param>
    /// <param name="escaped">Whether there were any; then it does not stand in JSON as it is.</param>
    internal int FindBehind(int last, ReadOnlySpan<byte> name, bool escaped)
    {
        int entry = _slots[SlotOf(name)] - 1;
        if (entry < 0)
            entry = escaped || name.Length + 3 >= Reach ? _noName : Learn(name);
        if (entry == _noName)
            return Count;
        Follow(last, (_followers[last + 1] << 16) | (uint)entry);
        return _names[entry].Member;
    }

    /// <summary>When a quoted name and colon that are expected behind a member stand at a position: the member that is named. Else -1.</summary>
    /// <param name="last">The member before.</param>
    /// <param name="utf8">The document.</param>
    /// <param name="at">The position.</param>
    /// <param name="length">How long the name is, with quotes and colon.</param>
    internal int Match(int last, ReadOnlySpan<byte> utf8, int at, out int length)
    {
        length = 0;
        ulong followers = _followers[last + 1];
        if (utf8.Length - at < Reach)
            return MatchNearEnd(followers, utf8[at..], out length);
        JsonName[] names = _names;
        ref byte place = ref Unsafe.Add(ref MemoryMarshal.GetReference(utf8), at);
        for (int tries = 0; tries < Followers; tries++)
        {
            JsonName name = names[(ushort)followers];
            if (name.Matches(ref place) && (!name.IsLong || name.Begins(utf8[at..])))
            {
                // One that comes again and again moves to the front by and by. Seldom, because all threads share the order.
                if (tries > 0 && (at & 15) == 0)
                    Promote(last, tries);
                length = name.Length;
                return name.Member;
            }

            followers >>= 16;
        }

        return -1;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int MatchNearEnd(ulong followers, ReadOnlySpan<byte> rest, out int length)
    {
        length = 0;
        for (int tries = 0; tries < Followers; tries++, followers >>= 16)
        {
            JsonName name = _names[(ushort)followers];
            if (!name.Begins(rest))
                continue;
            length = name.Length;
            return name.Member;
        }

        return -1;
    }

    /// <summary>Lets a follower change places with the one before it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Promote(int last, int place)
    {
        ulong followers = _followers[last + 1];
        int shift = (place - 1) * 16;
        ulong pair = followers >> shift;
        ulong swapped = ((pair & ushort.MaxValue) << 16) | ((pair >> 16) & ushort.MaxValue);
        Follow(last, (followers & ~(0xFFFF_FFFFUL << shift)) | (swapped << shift));
    }

    // Threads may overwrite each other here; a wrong guess only costs a comparison.
    private void Follow(int last, ulong followers)
    {
        JsonName name = _names[(ushort)followers];
        _followers[last + 1] = followers;
        _likeliest[last + 1] = name.IsLong ? JsonName.None : name;
    }

    /// <summary>The entry of a name that is not known; the one of no name when too many were learned already.</summary>
    private int Learn(ReadOnlySpan<byte> name)
    {
        int learned = Math.Min(Volatile.Read(ref _learned), Learned);
        for (int entry = _noName + 1; entry <= _noName + learned; entry++)
        {
            if (_names[entry].Is(name))
                return entry;
        }

        // Threads that learn a name at the same time give it two places, which does no harm.
        if (learned == Learned || Interlocked.Increment(ref _learned) is var place && place > Learned)
            return _noName;
        _names[_noName + place] = new JsonName(name, Count + place);
        return _noName + place;
    }

    /// <summary>Takes all names over, and tells how long the longest is.</summary>
    private int Fill(ReadOnlySpan<byte> names)
    {
        int longest = 0;
        int entry = 0;
        int index = 0;
        for (int start = 0; entry < _noName; entry++)
        {
            int end = start;
            while (end < names.Length && names[end] is not ((byte)'\n' or (byte)'\t'))
                end++;
            var name = names[start..end];
            longest = Math.Max(longest, name.Length + 3);
            // Behind a member with two names comes probably its second name, else the next member.
            if (_followers[index + 1] == 0)
                _followers[index + 1] = Following(entry + 1);
            int slot = SlotOf(name);
            if (_slots[slot] != 0)
                throw new ArgumentException($"The member name '{Encoding.UTF8.GetString(name)}' comes twice.", nameof(names));
            _names[entry] = new JsonName(name, index);
            _slots[slot] = (short)(entry + 1);
            if (end < names.Length && names[end] == '\n')
                index++;
            start = end + 1;
        }

        return longest;
    }

    private ulong Following(int entry)
    {
        ulong followers = 0;
        for (int at = Followers - 1; at >= 0; at--)
            followers = (followers << 16) | (at < Foreseen ? (ushort)Math.Min(entry + at, _noName) : _noName);
        return followers;
    }

    // Where a name stands, or the free place where it would stand.
    private int SlotOf(ReadOnlySpan<byte> name)
    {
        int mask = _slots.Length - 1;
        int slot = (int)NameHash.Of(name) & mask;
        for (; _slots[slot] != 0; slot = (slot + 1) & mask)
        {
            if (_names[_slots[slot] - 1].Is(name))
                break;
        }

        return slot;
    }
}
