namespace TwitterSdk.Bots.Commands;

/// <summary>The words of a text, as places in it.</summary>
internal static class CommandTokens
{
    public static IEnumerable<Range> Of(string text)
    {
        int position = 0;
        while (true)
        {
            while (position < text.Length && char.IsWhiteSpace(text[position]))
                position++;
            if (position == text.Length)
                yield break;
            int start = position;
            while (position < text.Length && !char.IsWhiteSpace(text[position]))
                position++;
            yield return start..position;
        }
    }
}
