using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace TwitterSdk.Core.Json;

/// <summary>
/// A bounded table of texts that repeat between objects and documents. Each text has one place; a newcomer takes it over.
/// </summary>
/// <remarks>
/// One table serves all threads without a lock: a place holds one immutable entry, and losing a race only costs a copy.
/// Texts are recognised by their JSON form, so that escapes cost nothing after the first time.
/// </remarks>
internal static class SharedStrings
{
    /// <summary>The longest JSON form, in bytes, that is kept.</summary>
    public const int MaxLength = 256;

    private const int PlaceBits = 11;
    private const int Places = 1 << PlaceBits;

    private static readonly Entry?[] s_entries = new Entry?[Places];

    // Those that fit one block, which is compared at once.
    private static readonly ShortEntry?[] s_shorts = new ShortEntry?[Places];

    /// <summary>The text of ASCII that stands at the start of a block, without escapes.</summary>
    /// <param name="block">The text, and whatever stands behind it.</param>
    /// <param name="length">How long the text is; less than the block.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static string Get(Vector128<byte> block, int length)
    {
        // No text has a byte of 0, so that the bytes tell the length too.
        var text = block & Vector128.LessThan(Vector128<byte>.Indices, Vector128.Create((byte)length));
        ulong mixed = (text.AsUInt64().ToScalar() * 0x9E37_79B9_7F4A_7C15) + (text.AsUInt64().GetElement(1) * 0xC2B2_AE3D_27D4_EB4F);

        // All bytes reach the upper bits, and only these.
        ref var place = ref s_shorts[(int)(mixed >> (64 - PlaceBits))];
        return place is { } entry && entry.Text == text ? entry.Value : Keep(ref place, text, length);
    }

    /// <summary>The text that stands between two quotes.</summary>
    /// <param name="raw">The JSON form, checked.</param>
    /// <param name="escaped">Whether there are escapes in it.</param>
    public static string Get(ReadOnlySpan<byte> raw, bool escaped)
    {
        if (raw.IsEmpty)
            return "";
        if (raw.Length > MaxLength)
            return JsonText.ToText(raw, escaped, ascii: false);
        ref var place = ref s_entries[NameHash.Of(raw) % Places];
        var entry = place;
        if (entry is not null && raw.SequenceEqual(entry.Raw))
            return entry.Text;
        entry = new Entry(raw.ToArray(), JsonText.ToText(raw, escaped, Ascii.IsValid(raw)));
        place = entry;
        return entry.Text;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string Keep(ref ShortEntry? place, Vector128<byte> text, int length)
    {
        Span<byte> raw = stackalloc byte[Vector128<byte>.Count];
        text.CopyTo(raw);
        string value = JsonText.ToText(raw[..length], escaped: false, ascii: true);
        place = new ShortEntry(text, value);
        return value;
    }

    private sealed class ShortEntry(Vector128<byte> text, string value)
    {
        public Vector128<byte> Text { get; } = text;

        public string Value { get; } = value;
    }

    private sealed class Entry(byte[] raw, string text)
    {
        public byte[] Raw { get; } = raw;

        public string Text { get; } = text;
    }
}
