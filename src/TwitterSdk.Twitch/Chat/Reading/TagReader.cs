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
    private readonly ulong _seen;
    private ulong _taken;
    private readonly int _unknown;

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

        _seen = Scan(_raw, _slots, out _unknown);
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

    /// <summary>Finds where tags end in whole blocks, and notes which values are where.</summary>
    private static ulong Scan(ReadOnlySpan<byte> raw, Span<Slot> slots, out int unknown)
    {
        ulong seen = 0;
        uint ends = 0;
        int start = 0, last = -1, at = 0, strangers = 0;
        while (start <= raw.Length)
        {
            while (ends == 0 && at < raw.Length)
                ends = NextEnds(raw, ref at);
            int end = raw.Length;
            if (ends != 0)
            {
                end = at - Vector256<byte>.Count + BitOperations.TrailingZeroCount(ends);
                ends &= ends - 1;
            }

            if (end > start)
            {
                int key = TagKeys.Guess(last, raw[start..], end - start, out int keyLength);
                if (key < 0)
                    key = TagKeys.FindBehind(last, raw[start..end], out keyLength);
                if (key >= 0)
                {
                    seen |= 1UL << key;
                    int value = Math.Min(start + keyLength + 1, end);
                    slots[key] = new Slot((ushort)value, (ushort)(end - value));
                    last = key;
                }
                else
                {
                    strangers++;
                }
            }

            start = end + 1;
        }

        unknown = strangers;
        return seen;
    }

    /// <summary>The semicolons of the next block, which ends where <paramref name="at"/> is moved to.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint NextEnds(ReadOnlySpan<byte> raw, ref int at)
    {
        at += Vector256<byte>.Count;
        if (raw.Length < Vector256<byte>.Count)
            return FewEnds(raw);

        // The last block reaches back into the one before.
        int seen = Math.Max(0, at - raw.Length);
        at -= seen;
        var block = Vector256.LoadUnsafe(in MemoryMarshal.GetReference(raw), (nuint)(at - Vector256<byte>.Count));
        return Vector256.Equals(block, Vector256.Create((byte)';')).ExtractMostSignificantBits() >> seen << seen;
    }

    private static uint FewEnds(ReadOnlySpan<byte> raw)
    {
        uint ends = 0;
        for (int i = 0; i < raw.Length; i++)
            ends |= raw[i] == ';' ? 1U << i : 0;
        return ends;
    }

    private readonly record struct Slot(ushort Start, ushort Length);

    [InlineArray(TagKeys.Count)]
    private struct Slots
    {
        private Slot _first;
    }
}
