using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using TwitterSdk.Twitch.Chat.Irc;
using TwitterSdk.Twitch.Chat.Messages;

namespace TwitterSdk.Twitch.Chat.Reading;

/// <summary>The tags of one line, sorted once; whoever reads a tag takes it, and what nobody took is kept as unknown.</summary>
[SuppressMessage("Performance", "CA1815", Justification = "Never compared.")]
internal ref struct TagReader
{
    private readonly ReadOnlySpan<byte> _raw;
    private readonly Slots _slots;
    private readonly ulong _seen;
    private ulong _taken;
    private readonly int _unknown;

    public TagReader(IrcTags tags)
    {
        _raw = tags.Raw;
        foreach (IrcTag tag in tags)
        {
            int key = TagKeys.Find(tag.Key);
            if (key < 0)
            {
                _unknown++;
                continue;
            }

            _seen |= 1UL << key;
            _slots[key] = new Slot(tag.RawValue.IsEmpty ? 0 : (int)Unsafe.ByteOffset(in _raw[0], in tag.RawValue[0]), tag.RawValue.Length);
        }
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
    public string Shared(TagKey key) => SharedTexts.Unescaped.Get(Raw(key));

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

    private readonly record struct Slot(int Start, int Length);

    [InlineArray(TagKeys.Count)]
    private struct Slots
    {
        private Slot _first;
    }
}
