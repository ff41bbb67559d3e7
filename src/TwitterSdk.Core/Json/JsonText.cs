using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Unicode;

namespace TwitterSdk.Core.Json;

/// <summary>Makes .NET text of JSON text that the grammar has checked.</summary>
internal static class JsonText
{
    private const int StackChars = 512;

    private static readonly SearchValues<byte> s_numeric = SearchValues.Create("0123456789-+.eE"u8);

    /// <summary>Whether a text has only the characters of numbers; whether it is one is for a parser to say.</summary>
    public static bool IsNumeric(ReadOnlySpan<byte> text) => !text.ContainsAnyExcept(s_numeric);

    /// <summary>The text that stands between two quotes.</summary>
    /// <param name="raw">Valid UTF-8.</param>
    /// <param name="escaped">Whether there are escapes in it.</param>
    /// <param name="ascii">Whether all bytes are ASCII.</param>
    public static string ToText(ReadOnlySpan<byte> raw, bool escaped, bool ascii) =>
        TryToText(raw, escaped, ascii) ?? throw new ArgumentException("The text is not valid UTF-8.", nameof(raw));

    /// <summary>The same; null when a byte is not UTF-8.</summary>
    /// <inheritdoc cref="ToText"/>
    public static string? TryToText(ReadOnlySpan<byte> raw, bool escaped, bool ascii)
    {
        if (raw.IsEmpty)
            return "";
        if (escaped)
            return TryUnescape(raw);
        if (ascii)
            return Encoding.Latin1.GetString(raw);

        // The plain way would pass over the bytes twice: once to count.
        if (raw.Length <= StackChars)
            return TryTranscode(raw);
        return Utf8.IsValid(raw) ? Encoding.UTF8.GetString(raw) : null;
    }

    /// <summary>The text without escapes. Half of a surrogate pair becomes U+FFFD.</summary>
    /// <param name="raw">Valid UTF-8.</param>
    public static string Unescape(ReadOnlySpan<byte> raw) => ToText(raw, escaped: true, ascii: false);

    [SkipLocalsInit]
    private static string? TryUnescape(ReadOnlySpan<byte> raw)
    {
        char[]? rented = null;
        // No byte makes more than one char, escaped or not, and the last block may be copied whole.
        var chars = raw.Length <= StackChars
            ? stackalloc char[StackChars + Vector128<byte>.Count]
            : rented = ArrayPool<char>.Shared.Rent(raw.Length + Vector128<byte>.Count);
        int length = TryUnescape(raw, chars);
        string? text = length < 0 ? null : new string(chars[..length]);
        if (rented is not null)
            ArrayPool<char>.Shared.Return(rented);
        return text;
    }

    [SkipLocalsInit]
    private static string? TryTranscode(ReadOnlySpan<byte> raw)
    {
        Span<char> chars = stackalloc char[StackChars];
        return Utf8.ToUtf16(raw, chars, out _, out int written, replaceInvalidSequences: false) == OperationStatus.Done
            ? new string(chars[..written])
            : null;
    }

    // How many characters there are; negative when a byte is not UTF-8.
    private static int TryUnescape(ReadOnlySpan<byte> raw, Span<char> chars)
    {
        int written = 0;
        int at = 0;
        while (true)
        {
            int run = CopyAscii(raw[at..], chars[written..]);
            at += run;
            written += run;
            if (at == raw.Length)
                return written;
            if (raw[at] != '\\')
            {
                var rest = raw[at..];
                int end = rest.IndexOf((byte)'\\');
                if (Utf8.ToUtf16(end < 0 ? rest : rest[..end], chars[written..], out int read, out int added, replaceInvalidSequences: false) != OperationStatus.Done)
                    return -1;
                at += read;
                written += added;
                continue;
            }

            at++;
            chars[written++] = raw[at] switch
            {
                (byte)'b' => '\b',
                (byte)'f' => '\f',
                (byte)'n' => '\n',
                (byte)'r' => '\r',
                (byte)'t' => '\t',
                (byte)'u' => CodeUnit(raw, at + 1),
                byte other => (char)other,
            };
            if (raw[at] != 'u')
            {
                at++;
                continue;
            }

            at += 5;
            if (!char.IsSurrogate(chars[written - 1]))
                continue;
            if (char.IsHighSurrogate(chars[written - 1]) && raw[at..].StartsWith("\\u"u8) && char.IsLowSurrogate(CodeUnit(raw, at + 2)))
            {
                chars[written++] = CodeUnit(raw, at + 2);
                at += 6;
            }
            else
            {
                chars[written - 1] = '\uFFFD';
            }
        }
    }

    // Copies up to the first backslash or byte beyond ASCII. Whole blocks are copied, so there must be room for one more.
    private static int CopyAscii(ReadOnlySpan<byte> raw, Span<char> chars)
    {
        ref byte from = ref MemoryMarshal.GetReference(raw);
        ref ushort to = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(chars));
        int at = 0;
        for (; raw.Length - at >= Vector128<byte>.Count && chars.Length - at >= Vector128<byte>.Count; at += Vector128<byte>.Count)
        {
            var block = Vector128.LoadUnsafe(ref from, (nuint)at);
            (var low, var high) = Vector128.Widen(block);
            low.StoreUnsafe(ref to, (nuint)at);
            high.StoreUnsafe(ref to, (nuint)(at + Vector128<ushort>.Count));
            // The top bit of a byte stands for itself.
            uint stops = (Vector128.Equals(block, Vector128.Create((byte)'\\')) | block).ExtractMostSignificantBits();
            if (stops != 0)
                return at + BitOperations.TrailingZeroCount(stops);
        }

        for (; at < raw.Length && raw[at] is < 0x80 and not (byte)'\\'; at++)
            chars[at] = (char)raw[at];
        return at;
    }

    private static char CodeUnit(ReadOnlySpan<byte> raw, int at) => (char)(
        (JsonGrammar.HexDigit(raw[at]) << 12)
        | (JsonGrammar.HexDigit(raw[at + 1]) << 8)
        | (JsonGrammar.HexDigit(raw[at + 2]) << 4)
        | JsonGrammar.HexDigit(raw[at + 3]));
}
