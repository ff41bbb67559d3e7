using System.Buffers;
using System.Text;

namespace TwitterSdk.Twitch.Chat.Irc;

/// <summary>How the values of tags are written: semicolon, blank, backslash, CR and LF as <c>\: \s \\ \r \n</c>.</summary>
public static class IrcEscape
{
    private const int OnStack = 512;

    private static readonly SearchValues<byte> s_plain = SearchValues.Create(Plain());
    private static readonly SearchValues<char> s_special = SearchValues.Create("; \\\r\n");

    /// <summary>Takes the escapes out. A backslash before any other character, or at the end, drops out.</summary>
    /// <param name="value">The value as written.</param>
    public static string Unescape(ReadOnlySpan<byte> value)
    {
        // Nearly all values are plain: one search tells it.
        if (!value.ContainsAnyExcept(s_plain))
            return Encoding.Latin1.GetString(value);
        int first = value.IndexOf((byte)'\\');
        if (first < 0)
            return IrcText.Decode(value);

        byte[]? rented = value.Length > OnStack ? ArrayPool<byte>.Shared.Rent(value.Length) : null;
        Span<byte> buffer = rented ?? stackalloc byte[OnStack];
        int length = 0;
        while (first >= 0)
        {
            value[..first].CopyTo(buffer[length..]);
            length += first;
            if (first + 1 == value.Length)
            {
                value = default;
                break;
            }

            buffer[length++] = Unescape(value[first + 1]);
            value = value[(first + 2)..];
            first = value.IndexOf((byte)'\\');
        }

        value.CopyTo(buffer[length..]);
        string text = IrcText.Decode(buffer[..(length + value.Length)]);
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
        return text;
    }

    /// <summary>Puts escapes in.</summary>
    /// <param name="value">Any text.</param>
    public static string Escape(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (!value.AsSpan().ContainsAny(s_special))
            return value;
        var escaped = new StringBuilder(value.Length + 8);
        foreach (char letter in value)
        {
            _ = letter switch
            {
                ';' => escaped.Append("\\:"),
                ' ' => escaped.Append("\\s"),
                '\\' => escaped.Append("\\\\"),
                '\r' => escaped.Append("\\r"),
                '\n' => escaped.Append("\\n"),
                _ => escaped.Append(letter),
            };
        }

        return escaped.ToString();
    }

    /// <summary>All of ASCII but the backslash.</summary>
    private static byte[] Plain()
    {
        byte[] plain = new byte[127];
        for (int i = 0; i < plain.Length; i++)
            plain[i] = (byte)(i < '\\' ? i : i + 1);
        return plain;
    }

    private static byte Unescape(byte letter) => letter switch
    {
        (byte)':' => (byte)';',
        (byte)'s' => (byte)' ',
        (byte)'r' => (byte)'\r',
        (byte)'n' => (byte)'\n',
        _ => letter,
    };
}
