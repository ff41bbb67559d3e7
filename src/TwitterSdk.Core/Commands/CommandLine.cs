using System.Text;

namespace TwitterSdk.Core.Commands;

/// <summary>Splits what stands behind a command into words. Double quotes, straight or curly, keep blanks; a backslash keeps a quote.</summary>
internal static class CommandLine
{
    /// <exception cref="CommandUseException">A quote is not closed.</exception>
    public static IReadOnlyList<CommandWord> Split(string text)
    {
        var words = new List<CommandWord>();
        var word = new StringBuilder();
        int position = 0;
        while (true)
        {
            while (position < text.Length && char.IsWhiteSpace(text[position]))
                position++;
            if (position == text.Length)
                return words;
            int start = position;
            word.Clear();
            position = ReadWord(text, position, word);
            words.Add(new CommandWord(word.ToString(), start));
        }
    }

    private static int ReadWord(string text, int position, StringBuilder word)
    {
        int quotedFrom = -1;
        for (; position < text.Length; position++)
        {
            char next = text[position];
            if (next == '\\' && position + 1 < text.Length && (IsQuote(text[position + 1]) || text[position + 1] == '\\'))
                word.Append(text[++position]);
            else if (IsQuote(next))
                quotedFrom = quotedFrom < 0 ? position : -1;
            else if (quotedFrom < 0 && char.IsWhiteSpace(next))
                break;
            else
                word.Append(next);
        }

        return quotedFrom < 0 ? position : throw new CommandUseException("a quote is not closed");
    }

    private static bool IsQuote(char character) => character is '"' or '\u201C' or '\u201D' or '\u201E';
}
