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
    private TagSlots _slots;
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

        TagScan scan = TagScan.Run(_raw, ref _slots);
        _seen = scan.Seen;
        _unknown = scan.Unknown;
    }

    /// <summary>The value as written; empty when there is none.</summary>
    public ReadOnlySpan<byte> Raw(TagKey key)
    {
        ulong bit = 1UL << (int)key;
        if ((_seen & bit) == 0)
            return default;
        _taken |= bit;
        uint slot = _slots[(int)key];
        return _raw.Slice((int)(slot & ushort.MaxValue), (int)(slot >> 16));
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
}
