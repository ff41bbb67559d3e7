using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Unicode;

namespace TwitterSdk.Core.Json;

/// <summary>Finds where the tokens of JSON end, and throws where there is no token.</summary>
internal static class JsonGrammar
{
    /// <summary>Finds the closing quote of a text and checks everything before it.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="start">The byte behind the opening quote.</param>
    /// <param name="escaped">Whether there is a backslash in it.</param>
    /// <param name="ascii">Whether all bytes are ASCII.</param>
    /// <returns>The position of the closing quote.</returns>
    public static int EndOfText(ReadOnlySpan<byte> utf8, int start, out bool escaped, out bool ascii)
    {
        int end = EndOfRawText(utf8, start, out escaped, out ascii);
        return ascii || Utf8.IsValid(utf8[start..end]) ? end : throw NotUtf8(start);
    }

    /// <summary>The same without a look at bytes beyond ASCII, for whoever converts and so checks them.</summary>
    /// <inheritdoc cref="EndOfText"/>
    // Nearly all bytes of a document pass here, so not even the first document should wait for the second compilation.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int EndOfRawText(ReadOnlySpan<byte> utf8, int start, out bool escaped, out bool ascii)
    {
        ref byte origin = ref MemoryMarshal.GetReference(utf8);
        int at = start;
        uint high = 0;
        escaped = false;
        while (true)
        {
            if (utf8.Length - at >= Vector128<byte>.Count)
            {
                var block = Vector128.LoadUnsafe(ref origin, (nuint)at);
                uint stops = Stops(block);
                uint highs = block.ExtractMostSignificantBits();
                if (stops == 0)
                {
                    high |= highs;
                    at += Vector128<byte>.Count;
                    continue;
                }

                int run = BitOperations.TrailingZeroCount(stops);
                high |= highs & ((1u << run) - 1);
                at += run;
            }
            else
            {
                while ((uint)at < (uint)utf8.Length && utf8[at] is >= 0x20 and not (byte)'"' and not (byte)'\\')
                    high |= utf8[at++] & 0x80u;
            }

            if ((uint)at >= (uint)utf8.Length)
                throw Broken(utf8, at, "the closing quote");
            if (utf8[at] == '"')
                break;
            if (utf8[at] != '\\')
                throw Broken(utf8, at, "no unescaped control character in text");
            escaped = true;
            // Slashes in addresses are by far the most frequent.
            at = (uint)(at + 1) < (uint)utf8.Length && utf8[at + 1] == '/' ? at + 2 : EndOfEscape(utf8, at);
        }

        ascii = high == 0;
        return at;
    }

    /// <summary>The error for text that is not UTF-8.</summary>
    public static JsonReadException NotUtf8(int start) => new($"The text at byte {start} is not valid UTF-8.", start);

    /// <summary>Finds the end of a number and checks its grammar.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="start">The minus sign or first digit.</param>
    public static int EndOfNumber(ReadOnlySpan<byte> utf8, int start)
    {
        int at = start;
        if (ByteAt(utf8, at) == '-')
            at++;
        at = ByteAt(utf8, at) == '0' ? at + 1 : EndOfDigits(utf8, at);
        if (ByteAt(utf8, at) == '.')
            at = EndOfDigits(utf8, at + 1);
        if (ByteAt(utf8, at) is (byte)'e' or (byte)'E')
        {
            at++;
            if (ByteAt(utf8, at) is (byte)'+' or (byte)'-')
                at++;
            at = EndOfDigits(utf8, at);
        }

        return at;
    }

    /// <summary>Finds the end of <c>true</c>, <c>false</c> or <c>null</c>.</summary>
    public static int EndOfLiteral(ReadOnlySpan<byte> utf8, int start, ReadOnlySpan<byte> literal)
    {
        if (!utf8[start..].StartsWith(literal))
            throw Broken(utf8, start, "a value");
        return start + literal.Length;
    }

    /// <summary>The error for what stands at a position instead of what is expected.</summary>
    public static JsonReadException Broken(ReadOnlySpan<byte> utf8, int position, string expected)
    {
        if ((uint)position >= (uint)utf8.Length)
            return new JsonReadException($"The JSON is cut off: it ends at byte {utf8.Length}, where there should be {expected}.", utf8.Length);
        byte found = utf8[position];
        string look = found is > 0x20 and < 0x7F
            ? $"'{(char)found}'"
            : string.Create(CultureInfo.InvariantCulture, $"the byte 0x{found:X2}");
        return new JsonReadException($"The JSON is broken at byte {position}: {look} stands where there should be {expected}.", position);
    }

    /// <summary>The value of a hexadecimal digit; above 15 for anything else.</summary>
    public static int HexDigit(byte value) => value switch
    {
        >= (byte)'0' and <= (byte)'9' => value - '0',
        >= (byte)'a' and <= (byte)'f' => value - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => value - 'A' + 10,
        _ => 16,
    };

    // A quote, a backslash or a control character, one bit for each byte.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Stops(Vector128<byte> block)
    {
        var control = Vector128.Create((byte)0x1F);
        var stops = Vector128.Equals(block, Vector128.Create((byte)'"'))
            | Vector128.Equals(block, Vector128.Create((byte)'\\'))
            | Vector128.Equals(Vector128.Min(block, control), block);
        return stops.ExtractMostSignificantBits();
    }

    private static int EndOfEscape(ReadOnlySpan<byte> utf8, int backslash)
    {
        switch (ByteAt(utf8, backslash + 1))
        {
            case (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t':
                return backslash + 2;
            case (byte)'u':
                for (int at = backslash + 2; at < backslash + 6; at++)
                {
                    if (HexDigit(ByteAt(utf8, at)) > 15)
                        throw Broken(utf8, at, "a hexadecimal digit");
                }

                return backslash + 6;
            default:
                throw Broken(utf8, backslash + 1, "one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u behind the backslash");
        }
    }

    private static int EndOfDigits(ReadOnlySpan<byte> utf8, int start)
    {
        int at = start;
        while ((uint)at < (uint)utf8.Length && char.IsAsciiDigit((char)utf8[at]))
            at++;
        return at > start ? at : throw Broken(utf8, at, "a digit");
    }

    private static byte ByteAt(ReadOnlySpan<byte> utf8, int at) => (uint)at < (uint)utf8.Length ? utf8[at] : (byte)0;
}
