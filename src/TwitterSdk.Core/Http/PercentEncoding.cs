using System.Buffers;
using System.Text;

namespace TwitterSdk.Core.Http;

/// <summary>RFC 3986, strictly: only letters, digits and <c>-._~</c> stay; all else becomes the <c>%XX</c> of its UTF-8, in upper case.</summary>
/// <remarks>Request signatures need exactly this; what is signed is then also what is sent.</remarks>
internal static class PercentEncoding
{
    private const string Unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private static readonly SearchValues<byte> s_unreservedBytes = SearchValues.Create(Encoding.ASCII.GetBytes(Unreserved));
    private static readonly SearchValues<char> s_unreservedChars = SearchValues.Create(Unreserved);

    // What RFC 3986 allows in a path as it stands; '%' because paths of specs are already encoded.
    private static readonly SearchValues<char> s_pathChars = SearchValues.Create(Unreserved + "!$&'()*+,;=:@/%");

    private static ReadOnlySpan<byte> HexDigits => "0123456789ABCDEF"u8;

    /// <summary>No text encodes to more bytes than this.</summary>
    public static int MaxLength(ReadOnlySpan<char> text) => checked(Encoding.UTF8.GetByteCount(text) * 3);

    /// <summary>No UTF-8 encodes to more bytes than this.</summary>
    public static int MaxLength(ReadOnlySpan<byte> utf8) => checked(utf8.Length * 3);

    /// <summary>Encodes UTF-8.</summary>
    /// <returns>How many bytes were written.</returns>
    public static int Encode(ReadOnlySpan<byte> utf8, Span<byte> destination)
    {
        var written = 0;
        while (true)
        {
            var plain = utf8.IndexOfAnyExcept(s_unreservedBytes);
            if (plain < 0)
            {
                utf8.CopyTo(destination[written..]);
                return written + utf8.Length;
            }

            utf8[..plain].CopyTo(destination[written..]);
            written += plain;
            Escape(utf8[plain], destination[written..]);
            written += 3;
            utf8 = utf8[(plain + 1)..];
        }
    }

    /// <summary>Encodes text; half of a surrogate pair becomes U+FFFD, as in every UTF-8 encoder.</summary>
    /// <returns>How many bytes were written.</returns>
    public static int Encode(ReadOnlySpan<char> text, Span<byte> destination) => Encode(text, destination, s_unreservedChars);

    /// <summary>Encodes only what a path may not hold as it stands, so that an encoded path stays as it is.</summary>
    /// <returns>How many bytes were written.</returns>
    public static int EncodePath(ReadOnlySpan<char> path, Span<byte> destination) => Encode(path, destination, s_pathChars);

    /// <summary>Decodes; what is no valid escape stays as it stands.</summary>
    /// <param name="encoded">The text.</param>
    /// <param name="destination">At least as long as the text.</param>
    /// <param name="plusIsSpace">True in queries and forms.</param>
    /// <returns>How many bytes were written.</returns>
    public static int Decode(ReadOnlySpan<byte> encoded, Span<byte> destination, bool plusIsSpace)
    {
        var written = 0;
        for (var i = 0; i < encoded.Length; i++)
        {
            var b = encoded[i];
            if (b == '%' && i + 2 < encoded.Length && HexValue(encoded[i + 1]) is >= 0 and var high && HexValue(encoded[i + 2]) is >= 0 and var low)
            {
                b = (byte)((high << 4) | low);
                i += 2;
            }
            else if (b == '+' && plusIsSpace)
            {
                b = (byte)' ';
            }

            destination[written++] = b;
        }

        return written;
    }

    /// <summary>Decodes to text.</summary>
    public static string DecodeText(ReadOnlySpan<byte> encoded, bool plusIsSpace)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(encoded.Length);
        var text = Encoding.UTF8.GetString(buffer, 0, Decode(encoded, buffer, plusIsSpace));
        ArrayPool<byte>.Shared.Return(buffer);
        return text;
    }

    /// <summary>Encodes to text, for what is written once and kept.</summary>
    public static string EncodeText(ReadOnlySpan<char> text)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(MaxLength(text));
        var encoded = Encoding.ASCII.GetString(buffer, 0, Encode(text, buffer));
        ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        return encoded;
    }

    private static int Encode(ReadOnlySpan<char> text, Span<byte> destination, SearchValues<char> plainChars)
    {
        Span<byte> utf8 = stackalloc byte[4];
        var written = 0;
        while (true)
        {
            var plain = text.IndexOfAnyExcept(plainChars);
            if (plain < 0)
                return written + Encoding.ASCII.GetBytes(text, destination[written..]);

            written += Encoding.ASCII.GetBytes(text[..plain], destination[written..]);
            Rune.DecodeFromUtf16(text[plain..], out var rune, out var taken);
            var count = rune.EncodeToUtf8(utf8);
            for (var i = 0; i < count; i++)
            {
                Escape(utf8[i], destination[written..]);
                written += 3;
            }

            text = text[(plain + taken)..];
        }
    }

    private static void Escape(byte value, Span<byte> destination)
    {
        destination[2] = HexDigits[value & 0xF];
        destination[1] = HexDigits[value >> 4];
        destination[0] = (byte)'%';
    }

    private static int HexValue(byte digit) => digit switch
    {
        >= (byte)'0' and <= (byte)'9' => digit - '0',
        >= (byte)'A' and <= (byte)'F' => digit - 'A' + 10,
        >= (byte)'a' and <= (byte)'f' => digit - 'a' + 10,
        _ => -1,
    };
}
