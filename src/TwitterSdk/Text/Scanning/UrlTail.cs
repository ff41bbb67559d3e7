namespace TwitterSdk.Text.Scanning;

/// <summary>Reads what stands behind the host of a link: port, path and query.</summary>
internal static class UrlTail
{
    /// <summary>Where the link ends.</summary>
    public static int Read(ReadOnlySpan<char> text, int index, out bool hasPath)
    {
        index = ReadPort(text, index);
        hasPath = index < text.Length && text[index] == '/';
        if (hasPath)
            index = ReadPath(text, index + 1);
        return index < text.Length && text[index] == '?' ? ReadQuery(text, index) : index;
    }

    private static int ReadPort(ReadOnlySpan<char> text, int index)
    {
        if (index == text.Length || text[index] != ':')
            return index;
        var end = index + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        return end > index + 1 ? end : index;
    }

    private static int ReadPath(ReadOnlySpan<char> text, int index)
    {
        var end = index;
        while (index < text.Length)
        {
            if (UrlCharacters.IsPath(text[index]))
            {
                index++;
                if (UrlCharacters.IsPathEnd(text[index - 1]))
                    end = index;
            }
            else if (text[index] == '(' && BalancedEnd(text, index) is var close and > 0)
            {
                end = index = close;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    // "/Primer_(film)" and "/Album_(Version_(Edited))": parentheses within a path belong to it when they close, two deep.
    private static int BalancedEnd(ReadOnlySpan<char> text, int open)
    {
        var inner = SkipPath(text, open + 1);
        if (inner == text.Length)
            return -1;
        if (text[inner] == ')')
            return inner > open + 1 ? inner + 1 : -1;
        if (text[inner] != '(')
            return -1;
        var close = SkipPath(text, inner + 1);
        if (close == text.Length || text[close] != ')' || close == inner + 1)
            return -1;
        close = SkipPath(text, close + 1);
        return close < text.Length && text[close] == ')' ? close + 1 : -1;
    }

    private static int SkipPath(ReadOnlySpan<char> text, int index)
    {
        while (index < text.Length && UrlCharacters.IsPath(text[index]))
            index++;
        return index;
    }

    private static int ReadQuery(ReadOnlySpan<char> text, int question)
    {
        var end = question;
        for (var i = question + 1; i < text.Length && UrlCharacters.IsQuery(text[i]); i++)
        {
            if (UrlCharacters.IsQueryEnd(text[i]))
                end = i + 1;
        }

        return end;
    }
}
