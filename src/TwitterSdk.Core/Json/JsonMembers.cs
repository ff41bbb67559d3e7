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

    // Each name is an entry. The text holds them in order as they stand in JSON, with quotes and colon: "id":"id_str":"text":
    private readonly byte[] _text;
    private readonly int[] _starts;
    private readonly JsonName[] _names;

    // The entry behind all others, which no text matches.
    private readonly ushort _noName;

    // By index + 1: the entries that probably come behind a member, the likeliest first in the lowest bits. At first in the order of
    // the names, later as they came: vendors send members in one order, but leave some out.
    private readonly ulong[] _followers;

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
        _names = new JsonName[entries + 1];
        _noName = (ushort)entries;
        _followers = new ulong[lines + 2];
        _slots = new short[BitOperations.RoundUpToPowerOf2((uint)(entries * 2) | 1)];
        Reach = Math.Max(Fill(names), Vector128<byte>.Count) + 1;
    }

    /// <summary>How many members there are; also the index that stands for an unknown member.</summary>
    public int Count { get; }

    /// <summary>As many bytes as may be looked at to compare a name, with the one before or behind it.</summary>
    internal int Reach { get; }

    /// <summary>The name that probably comes behind a member.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref readonly JsonName Likeliest(int last) => ref _names[(ushort)_followers[last + 1]];

    /// <summary>The member with a name; <see cref="Count"/> for none.</summary>
    internal int Find(ReadOnlySpan<byte> name)
    {
        int entry = _slots[SlotOf(name)] - 1;
        return entry < 0 ? Count : _names[entry].Member;
    }

    /// <summary>The member with a name, remembered as one that follows another.</summary>
    internal int FindBehind(int last, ReadOnlySpan<byte> name)
    {
        int entry = _slots[SlotOf(name)] - 1;
        if (entry < 0)
            return Count;

        // Threads may overwrite each other here; a wrong guess only costs a comparison.
        _followers[last + 1] = (_followers[last + 1] << 16) | (uint)entry;
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
            int entry = (ushort)followers;
            ref readonly JsonName name = ref names[entry];
            if (name.Matches(ref place) && (!name.IsLong || IsWhole(entry, ref place)))
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
    private bool IsWhole(int entry, ref byte place) =>
        MemoryMarshal.CreateReadOnlySpan(ref place, _names[entry].Length).SequenceEqual(TextOf(entry));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int MatchNearEnd(ulong followers, ReadOnlySpan<byte> rest, out int length)
    {
        length = 0;
        for (int tries = 0; tries < Followers; tries++, followers >>= 16)
        {
            int entry = (ushort)followers;
            if (entry == _noName || !rest.StartsWith(TextOf(entry)))
                continue;
            length = _names[entry].Length;
            return _names[entry].Member;
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
        _followers[last + 1] = (followers & ~(0xFFFF_FFFFUL << shift)) | (swapped << shift);
    }

    private ReadOnlySpan<byte> TextOf(int entry) => _text.AsSpan(_starts[entry].._starts[entry + 1]);

    /// <summary>Takes all names over, and tells how long the longest is.</summary>
    private int Fill(ReadOnlySpan<byte> names)
    {
        int written = 0;
        int longest = 0;
        int entry = 0;
        int index = 0;
        _names[_noName] = JsonName.None;
        for (int start = 0; entry < _noName; entry++)
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
            longest = Math.Max(longest, name.Length + 3);
            _names[entry] = new JsonName(TextOf(entry), index);
            // Behind a member with two names comes probably its second name, else the next member.
            if (_followers[index + 1] == 0)
                _followers[index + 1] = Following(entry + 1);
            int slot = SlotOf(name);
            if (_slots[slot] != 0)
                throw new ArgumentException($"The member name '{Encoding.UTF8.GetString(name)}' comes twice.", nameof(names));
            _slots[slot] = (short)(entry + 1);
            if (end < names.Length && names[end] == '\n')
                index++;
            start = end + 1;
        }

        // At the start, and behind an unknown member, where anything may come, the first name is as good a guess as any.
        _followers[0] = _followers[^1] = Following(0);
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
            int entry = _slots[slot] - 1;
            if (name.SequenceEqual(_text.AsSpan(_starts[entry] + 1, _starts[entry + 1] - _starts[entry] - 3)))
                break;
        }

        return slot;
    }
}
