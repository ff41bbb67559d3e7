namespace TwitterSdk.Text.Scanning;

/// <summary>Reads names with dots that end in a top-level domain.</summary>
internal static class Host
{
    /// <summary>The end of the longest host that begins here; -1 when there is none. Each label is looked at once.</summary>
    /// <param name="text">The text up to where a host must end.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="whole">The whole text: what follows decides whether a domain is over.</param>
    public static int Match(ReadOnlySpan<char> text, int start, ReadOnlySpan<char> whole)
    {
        var best = -1;
        while (TryLabel(text, start, out var dot))
        {
            var label = text[start..dot];
            if (!UrlCharacters.IsHost(label[0]) || !UrlCharacters.IsHost(label[^1]))
                break;
            // Subdomains may have underscores; the name in front of the last dot may not.
            if (!label.Contains('_') && TopLevelDomains.Match(whole, dot + 1) is var end and >= 0 && end <= text.Length)
                best = end;
            start = dot + 1;
        }

        return best;
    }

    /// <summary>The same, of labels that need no encoding.</summary>
    /// <param name="text">The text up to where a host must end.</param>
    /// <param name="start">Where it begins; behind the call, the label where reading stopped: no host ends between.</param>
    /// <param name="whole">The whole text.</param>
    public static int MatchPlain(ReadOnlySpan<char> text, ref int start, ReadOnlySpan<char> whole)
    {
        var best = -1;
        while (TryLabel(text, start, out var dot) && IsPlain(text[start..dot]))
        {
            if (TopLevelDomains.Match(whole, dot + 1) is var end and >= 0 && end <= text.Length)
                best = end;
            start = dot + 1;
        }

        return best;
    }

    private static bool TryLabel(ReadOnlySpan<char> text, int start, out int dot)
    {
        dot = start;
        while (dot < text.Length && UrlCharacters.IsHostPart(text[dot]) && text[dot] != '.')
            dot++;
        return dot > start && dot < text.Length && text[dot] == '.';
    }

    private static bool IsPlain(ReadOnlySpan<char> label)
    {
        foreach (var c in label)
        {
            if (!UrlCharacters.IsPlainHost(c))
                return false;
        }

        return true;
    }
}
