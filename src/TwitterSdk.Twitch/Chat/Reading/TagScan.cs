using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TwitterSdk.Twitch.Chat.Reading;

/// <summary>Finds which tags a line has, and where their values are.</summary>
internal ref struct TagScan
{
    private readonly ReadOnlySpan<byte> _raw;
    private int _start;
    private int _last = -1;

    private TagScan(ReadOnlySpan<byte> raw) => _raw = raw;

    /// <summary>A bit for each tag that was seen.</summary>
    public ulong Seen { get; private set; }

    /// <summary>How many tags are not known.</summary>
    public int Unknown { get; private set; }

    /// <param name="raw">All tags.</param>
    /// <param name="slots">Takes the places of values; what was not seen is left as it is.</param>
    [SkipLocalsInit]
    public static TagScan Run(ReadOnlySpan<byte> raw, ref TagSlots slots)
    {
        Unsafe.SkipInit(out TagEnds.Places places);
        var scan = new TagScan(raw);
        int at = 0;
        do
        {
            int count = TagEnds.Find(raw, ref at, ref places);
            for (int taken = 0; taken < count; taken++)
            {
                taken = scan.TakeExpected(ref places, taken, count, ref slots);
                if (taken < count)
                    scan.Take(places[taken], ref slots);
            }
        }
        while (at < raw.Length);
        return scan;
    }

    /// <summary>Takes tags as long as each is the one that followed the last time, and tells how far that went.</summary>
    // Nothing is called in here, so that everything stays in registers.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int TakeExpected(ref TagEnds.Places places, int taken, int count, ref TagSlots slots)
    {
        ref byte raw = ref MemoryMarshal.GetReference(_raw);
        ref ushort ends = ref Unsafe.As<TagEnds.Places, ushort>(ref places);
        ref uint slot = ref Unsafe.As<TagSlots, uint>(ref slots);
        ref byte following = ref TagKeys.Following;
        ref TagStart starts = ref TagKeys.Starts;
        int length = _raw.Length;
        int start = _start, last = _last;
        ulong seen = Seen;
        for (; taken < count; taken++)
        {
            int next = Unsafe.Add(ref following, last + 1) - 1;
            if (next < 0)
                break;
            ref TagStart expected = ref Unsafe.Add(ref starts, next);
            if (length - start < expected.Needs || !expected.Matches(ref Unsafe.Add(ref raw, start)))
                break;
            int end = Unsafe.Add(ref ends, taken);
            int value = start + expected.Length;
            Unsafe.Add(ref slot, next) = (uint)(value | ((end - value) << 16));
            seen |= 1UL << next;
            last = next;
            start = end + 1;
        }

        _start = start;
        _last = last;
        Seen = seen;
        return taken;
    }

    /// <summary>Takes a tag, whichever it is, with or without a value.</summary>
    private void Take(int end, ref TagSlots slots)
    {
        int start = _start;
        _start = end + 1;
        if (end == start)
            return;
        int key = TagKeys.FindBehind(_last, _raw[start..end], out int keyLength);
        if (key < 0)
        {
            Unknown++;
            return;
        }

        int value = Math.Min(start + keyLength + 1, end);
        slots[key] = (uint)(value | ((end - value) << 16));
        Seen |= 1UL << key;
        _last = key;
    }
}
