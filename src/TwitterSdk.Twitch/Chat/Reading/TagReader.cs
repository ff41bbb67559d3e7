using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using TwitterSdk.Twitch.Chat.Irc;
using TwitterSdk.Twitch.Chat.Messages;

namespace TwitterSdk.Twitch.Chat.Reading;

/// <summary>The tags of one line, sorted once; whoever reads a tag takes it, and what nobody took is kept as unknown.</summary>
[SuppressMessage("Performance", "CA1815", Justification = "Never compared.")]
internal ref struct TagReader
{
    private readonly ReadOnlySpan<byte> _raw;
    private Slots _slots;
    private ulong _seen;
    private ulong _taken;
    private int _unknown;

    public TagReader(IrcTags tags)
    {
        // What was not seen is never looked at, so the slots need not be cleared.
        Unsafe.SkipInit(out _slots);
        _raw = tags.Raw;
        if (_raw.Length > ushort.MaxValue)
        {
            // No server sends so much. Nothing of it is understood, and all of it is kept.
            _unknown = 1;
            return;
        }

        int start = 0, equals = -1, last = -1, at = 0;
        for (; _raw.Length - at >= Vector256<byte>.Count; at += Vector256<byte>.Count)
        {
            var block = Vector256.LoadUnsafe(in MemoryMarshal.GetReference(_raw), (nuint)at);
            uint stops = (Vector256.Equals(block, Vector256.Create((byte)';')) | Vector256.Equals(block, Vector256.Create((byte)'='))).ExtractMostSignificantBits();
            for (; stops != 0; stops &= stops - 1)
                Stop(at + BitOperations.TrailingZeroCount(stops), ref start, ref equals, ref last);
        }

        for (; at < _raw.Length; at++)
        {
            if (_raw[at] is (byte)';' or (byte)'=')
                Stop(at, ref start, ref equals, ref last);
        }

        Note(start, equals, at, ref last);
    }

    /// <summary>The value as written; empty when there is none.</summary>
    public ReadOnlySpan<byte> Raw(TagKey key)
    {
        ulong bit = 1UL << (int)key;
        if ((_seen & bit) == 0)
            return default;
        _taken |= bit;
        Slot slot = _slots[(int)key];
        return _raw.Slice(slot.Start, slot.Length);
    }

    public bool Has(TagKey key) => (_seen & (1UL << (int)key)) != 0;

    /// <summary>The value as text; empty when there is none.</summary>
    public string Text(TagKey key) => IrcEscape.Unescape(Raw(key));

    /// <summary>The value as text that repeats between lines; empty when there is none.</summary>
    public string Shared(TagKey key) => Raw(key) is { IsEmpty: false } raw ? SharedTexts.Unescaped.Get(raw) : "";

    public string? OptionalText(TagKey key) => Raw(key) is { IsEmpty: false } raw ? IrcEscape.Unescape(raw) : null;

    public bool Flag(TagKey key) => Raw(key) is [(byte)'1'];

    public bool? OptionalFlag(TagKey key) => Raw(key) switch
    {
        [(byte)'1'] => true,
        [(byte)'0'] => false,
        _ => null,
    };

    public int Number(TagKey key) => OptionalNumber(key) ?? 0;

    public int? OptionalNumber(TagKey key)
    {
        ReadOnlySpan<byte> raw = Raw(key);
        return Utf8Parser.TryParse(raw, out int number, out int read) && read == raw.Length ? number : null;
    }

    public DateTimeOffset? Time(TagKey key) => WireTimes.FromMilliseconds(Raw(key));

    public ChatColor? Color(TagKey key) => ChatColor.Parse(Raw(key));

    public IReadOnlyList<Badge> Badges(TagKey key) => Raw(key) is { IsEmpty: false } raw ? SharedTexts.Badges.Get(raw) : [];

    /// <summary>What nobody took.</summary>
    public readonly IReadOnlyList<ChatTag> Rest()
    {
        if (_unknown == 0 && (_seen & ~_taken) == 0)
            return [];
        var rest = new List<ChatTag>();
        foreach (IrcTag tag in new IrcTags(_raw))
        {
            int key = TagKeys.Find(tag.Key);
            if (key >= 0 && (_taken & (1UL << key)) != 0)
                continue;
            string name = Encoding.UTF8.GetString(tag.Key);
            rest.RemoveAll(earlier => earlier.Key == name);
            rest.Add(new ChatTag(name, tag.ToText()));
        }

        return new ChatList<ChatTag>([.. rest]);
    }

    /// <summary>At a semicolon a tag ends; at the first equals sign its value begins.</summary>
    private void Stop(int at, ref int start, ref int equals, ref int last)
    {
        if (_raw[at] == ';')
        {
            Note(start, equals, at, ref last);
            start = at + 1;
            equals = -1;
        }
        else if (equals < 0)
        {
            equals = at;
        }
    }

    private void Note(int start, int equals, int end, ref int last)
    {
        if (start == end)
            return;
        int keyEnd = equals < 0 ? end : equals;
        int key = TagKeys.FindBehind(last, _raw[start..keyEnd]);
        if (key < 0)
        {
            _unknown++;
            return;
        }

        last = key;
        _seen |= 1UL << key;
        int value = Math.Min(keyEnd + 1, end);
        _slots[key] = new Slot((ushort)value, (ushort)(end - value));
    }

    private readonly record struct Slot(ushort Start, ushort Length);

    [InlineArray(TagKeys.Count)]
    private struct Slots
    {
        private Slot _first;
    }
}
