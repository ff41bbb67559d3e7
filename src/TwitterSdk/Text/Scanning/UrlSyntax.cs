using System.Buffers;

namespace TwitterSdk.Text.Scanning;

/// <summary>The grammar of addresses (RFC 3986), with letters of all alphabets in hosts.</summary>
internal static class UrlSyntax
{
    private static readonly SearchValues<char> _address6 = SearchValues.Create("0123456789abcdefABCDEF:.");

    public static bool IsUrl(ReadOnlySpan<char> text, bool needsProtocol)
    {
        if (text.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
            text = text[7..];
        else if (text.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            text = text[8..];
        else if (needsProtocol)
            return false;

        var fragment = text.IndexOf('#');
        if (fragment >= 0 && !IsAll(text[(fragment + 1)..], "/?"))
            return false;
        text = fragment < 0 ? text : text[..fragment];
        var query = text.IndexOf('?');
        if (query >= 0 && !IsAll(text[(query + 1)..], "/?"))
            return false;
        text = query < 0 ? text : text[..query];
        var path = text.IndexOf('/');
        return path < 0 ? IsAuthority(text) : IsAll(text[path..], "/") && IsAuthority(text[..path]);
    }

    private static bool IsAll(ReadOnlySpan<char> part, string also)
    {
        for (var i = 0; i < part.Length; i++)
        {
            var c = part[i];
            if (c == '%')
            {
                if (i + 2 >= part.Length || !char.IsAsciiHexDigit(part[i + 1]) || !char.IsAsciiHexDigit(part[i + 2]))
                    return false;
            }
            else if (!char.IsAsciiLetterOrDigit(c) && !Characters.IsCyrillic(c) && !"-._~!$&'()*+,;=:@".Contains(c, StringComparison.Ordinal)
                && !also.Contains(c, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAuthority(ReadOnlySpan<char> text)
    {
        var at = text.IndexOf('@');
        if (at >= 0 && (text[..at].Contains('@') || !IsAll(text[..at], "")))
            return false;
        var host = text[(at + 1)..];
        if (host is ['[', ..])
            return IsAddress6(host);

        var colon = host.IndexOf(':');
        if (colon >= 0 && !IsPort(host[(colon + 1)..]))
            return false;
        host = colon < 0 ? host : host[..colon];
        return IsAddress4(host) || IsDomain(host);
    }

    private static bool IsPort(ReadOnlySpan<char> text) => text.Length is > 0 and <= 5 && !text.ContainsAnyExceptInRange('0', '9');

    private static bool IsAddress6(ReadOnlySpan<char> host)
    {
        var close = host.IndexOf(']');
        return close > 1 && !host[1..close].ContainsAnyExcept(_address6) && (host[(close + 1)..] is [] || (host[close + 1] == ':' && IsPort(host[(close + 2)..])));
    }

    private static bool IsAddress4(ReadOnlySpan<char> host)
    {
        var parts = 0;
        foreach (var part in host.Split('.'))
        {
            parts++;
            if (host[part].Length is 0 or > 3 || host[part].ContainsAnyExceptInRange('0', '9') || int.Parse(host[part], System.Globalization.CultureInfo.InvariantCulture) > 255)
                return false;
        }

        return parts == 4;
    }

    private static bool IsDomain(ReadOnlySpan<char> host)
    {
        var last = host.LastIndexOf('.');
        if (last < 0)
            return false;
        var top = host[(last + 1)..];
        var name = host[..last];
        var before = name.LastIndexOf('.');
        if (!IsLabel(top) || char.IsAsciiDigit(top[0]) || top.Contains('_') || !IsLabel(name[(before + 1)..]) || name[(before + 1)..].Contains('_'))
            return false;
        if (before < 0)
            return true;
        foreach (var label in name[..before].Split('.'))
        {
            if (!IsLabel(name[..before][label]))
                return false;
        }

        return true;
    }

    private static bool IsLabel(ReadOnlySpan<char> label)
    {
        if (label.IsEmpty || !IsLetter(label[0]) || !IsLetter(label[^1]))
            return false;
        foreach (var c in label)
        {
            if (!IsLetter(c) && c is not ('-' or '_'))
                return false;
        }

        return true;
    }

    private static bool IsLetter(char c) => c > 127 || char.IsAsciiLetterOrDigit(c);
}
