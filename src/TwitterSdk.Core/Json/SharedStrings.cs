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

    private const int Places = 2048;

    private static readonly Entry?[] s_entries = new Entry?[Places];

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

    private sealed class Entry(byte[] raw, string text)
    {
        public byte[] Raw { get; } = raw;

        public string Text { get; } = text;
    }
}
