namespace TwitterSdk.Text.Scanning;

/// <summary>Finds links, with and without a protocol, in one walk over the text.</summary>
/// <remarks>A link without a protocol has a host that needs no encoding, so that a neighbour in Chinese or Japanese does not belong to it.</remarks>
internal static class UrlScanner
{
    private const int MaxLength = 4096;
    private const int MaxShortened = 40;
    private const string DefaultProtocol = "https://";

    /// <summary>Adds the links of a text, in its order.</summary>
    public static void Find(ReadOnlySpan<char> text, List<EntitySpan> found)
    {
        if (!text.Contains('.'))
            return;

        var read = 0;
        var i = 0;
        while (i < text.Length)
        {
            if (!UrlCharacters.IsHostPart(text[i]))
            {
                i++;
                continue;
            }

            var end = i + 1;
            while (end < text.Length && UrlCharacters.IsHostPart(text[end]))
                end++;
            i = ReadRun(text, i, end, ref read, found);
        }
    }

    // A run holds everything that could be a host; in it may stand several, one behind the other. `read` is the end of the last link:
    // the character in front of a link belongs to none.
    private static int ReadRun(ReadOnlySpan<char> text, int start, int end, ref int read, List<EntitySpan> found)
    {
        while (start < end && TryReadBare(text, start, end, read, found, out var next))
        {
            start = read = next;
            if (next >= end)
                return next;
        }

        return TryReadProtocol(text, end, ref read, found, out var behind) ? behind : end;
    }

    private static bool TryReadBare(ReadOnlySpan<char> text, int start, int end, int read, List<EntitySpan> found, out int next)
    {
        next = end;
        var from = start;
        while (from < end && text[from] != '.' && !CanStart(text, from, read))
            from++;
        if (from == end || text[from] == '.')
            return false;

        var hostEnd = Host.Match(text[..end], from, text);
        if (hostEnd < 0)
            return false;
        next = UrlTail.Read(text, hostEnd, out var hasPath);
        if (from == 0 || text[from - 1] is not ('-' or '_' or '.' or '/'))
            AddPlainHosts(text, from, hostEnd, hasPath ? next : hostEnd, found);
        return true;
    }

    private static bool CanStart(ReadOnlySpan<char> text, int index, int read) =>
        UrlCharacters.IsHost(text[index]) && (index == 0 || (index > read && UrlCharacters.IsBoundary(text[index - 1])));

    // "見てexample.comとexample.jp/a" is one host for a name server, and two links for a reader.
    private static void AddPlainHosts(ReadOnlySpan<char> text, int start, int hostEnd, int end, List<EntitySpan> found)
    {
        while (start < hostEnd)
        {
            var dot = text[start..hostEnd].IndexOf('.');
            if (dot < 0)
                return;
            var from = start + dot;
            while (from > start && UrlCharacters.IsPlainHost(text[from - 1]))
                from--;
            var stop = from;
            var plainEnd = Host.MatchPlain(text[..hostEnd], ref stop, text);
            if (plainEnd < 0)
            {
                start = Math.Max(stop, start + dot + 1);
                continue;
            }

            var urlEnd = plainEnd == hostEnd ? end : plainEnd;
            if (IsShortEnough(text[from..plainEnd], DefaultProtocol.Length + urlEnd - from))
                found.Add(new EntitySpan(TextEntityKind.Url, from, urlEnd));
            start = plainEnd;
        }
    }

    private static bool TryReadProtocol(ReadOnlySpan<char> text, int colon, ref int read, List<EntitySpan> found, out int next)
    {
        next = colon;
        if (!text[colon..].StartsWith("://", StringComparison.Ordinal))
            return false;
        var start = ProtocolStart(text, colon);
        if (start < 0 || (start > 0 && (start <= read || !UrlCharacters.IsBoundary(text[start - 1]))) || (start == 0 && read > 0))
            return false;

        var host = colon + 3;
        var hostEnd = Host.Match(text, host, text);
        if (hostEnd < 0)
            return false;
        next = UrlTail.Read(text, hostEnd, out _);
        if (!IsShortEnough(text[host..hostEnd], next - start))
        {
            read = next;
            return true;
        }

        var slug = Shortened(text[host..hostEnd], text[hostEnd..next]);
        if (slug > 0)
            next = hostEnd + slug;
        if (slug <= MaxShortened + 1)
            found.Add(new EntitySpan(TextEntityKind.Url, start, next));
        read = next;
        return true;
    }

    private static int ProtocolStart(ReadOnlySpan<char> text, int colon)
    {
        var before = text[..colon];
        if (before.EndsWith("https", StringComparison.OrdinalIgnoreCase))
            return colon - 5;
        return before.EndsWith("http", StringComparison.OrdinalIgnoreCase) ? colon - 4 : -1;
    }

    // Links that Twitter shortened end where their letters end: what follows is the sentence around them.
    private static int Shortened(ReadOnlySpan<char> host, ReadOnlySpan<char> tail)
    {
        if (!host.Equals("t.co", StringComparison.OrdinalIgnoreCase) || tail is not ['/', ..])
            return 0;
        var length = 1;
        while (length < tail.Length && char.IsAsciiLetterOrDigit(tail[length]))
            length++;
        if (length == 1 || length == tail.Length || tail[length] != '?')
            return length == 1 ? 0 : length;
        return tail.Length;
    }

    private static bool IsShortEnough(ReadOnlySpan<char> host, int length)
    {
        if (length > MaxLength)
            return false;
        foreach (var label in host.Split('.'))
        {
            if (!Punycode.Fits(host[label]))
                return false;
        }

        return !host.StartsWith("xn--", StringComparison.OrdinalIgnoreCase) || System.Text.Ascii.IsValid(host);
    }
}
