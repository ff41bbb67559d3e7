using System.Buffers;

namespace TwitterSdk.Text;

/// <summary>The three characters that Twitter escapes in texts, names and descriptions.</summary>
public static class HtmlText
{
    /// <summary>Turns <c>&amp;amp;</c>, <c>&amp;lt;</c> and <c>&amp;gt;</c> back, and nothing else. Cut by indices first: they count the escaped text.</summary>
    /// <param name="text">The text as it came.</param>
    /// <returns>The text for people; the same string when nothing was escaped.</returns>
    public static string Unescape(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var next = text.IndexOf('&', StringComparison.Ordinal);
        if (next < 0)
            return text;

        var buffer = ArrayPool<char>.Shared.Rent(text.Length);
        var rest = text.AsSpan();
        var length = 0;
        while (next >= 0)
        {
            rest[..next].CopyTo(buffer.AsSpan(length));
            length += next;
            rest = rest[next..];
            buffer[length++] = Read(rest, out var taken);
            rest = rest[taken..];
            next = rest.IndexOf('&');
        }

        rest.CopyTo(buffer.AsSpan(length));
        length += rest.Length;
        var unescaped = length == text.Length ? text : new string(buffer, 0, length);
        ArrayPool<char>.Shared.Return(buffer);
        return unescaped;
    }

    private static char Read(ReadOnlySpan<char> text, out int taken)
    {
        if (text.StartsWith("&amp;", StringComparison.Ordinal))
            taken = 5;
        else if (text.StartsWith("&lt;", StringComparison.Ordinal) || text.StartsWith("&gt;", StringComparison.Ordinal))
            taken = 4;
        else
            taken = 1;
        return taken == 4 ? text[1] == 'l' ? '<' : '>' : '&';
    }
}
