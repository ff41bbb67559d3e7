using System.Buffers;
using System.Runtime.CompilerServices;
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
    public static string ToText(ReadOnlySpan<byte> raw, bool escaped, bool ascii)
    {
        if (raw.IsEmpty)
            return "";
        if (escaped)
            return Unescape(raw);
        return ascii ? Encoding.Latin1.GetString(raw) : Encoding.UTF8.GetString(raw);
    }

    /// <summary>The text without escapes. Half of a surrogate pair becomes U+FFFD.</summary>
    [SkipLocalsInit]
    public static string Unescape(ReadOnlySpan<byte> raw)
    {
        char[]? rented = null;
        // No byte makes more than one char, escaped or not.
        var chars = raw.Length <= StackChars
            ? stackalloc char[StackChars]
            : rented = ArrayPool<char>.Shared.Rent(raw.Length);
        string text = new(chars[..Unescape(raw, chars)]);
        if (rented is not null)
            ArrayPool<char>.Shared.Return(rented);
        return text;
    }

    private static int Unescape(ReadOnlySpan<byte> raw, Span<char> chars)
    {
        int written = 0;
        int at = 0;
        while (true)
        {
            int run = raw[at..].IndexOf((byte)'\\');
            var plain = run < 0 ? raw[at..] : raw.Slice(at, run);
            Utf8.ToUtf16(plain, chars[written..], out _, out int added);
            written += added;
            if (run < 0)
                return written;
            at += run + 1;
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

    private static char CodeUnit(ReadOnlySpan<byte> raw, int at) => (char)(
        (JsonGrammar.HexDigit(raw[at]) << 12)
        | (JsonGrammar.HexDigit(raw[at + 1]) << 8)
        | (JsonGrammar.HexDigit(raw[at + 2]) << 4)
        | JsonGrammar.HexDigit(raw[at + 3]));
}
