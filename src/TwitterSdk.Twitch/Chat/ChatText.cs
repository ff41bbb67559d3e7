using System.Globalization;

namespace TwitterSdk.Twitch.Chat;

/// <summary>The text of a message.</summary>
public static class ChatText
{
    /// <summary>The longest message, in characters as Unicode counts them: 500.</summary>
    public const int MaxLength = 500;

    /// <summary>Cuts a text into messages, at its lines and between words where that is possible.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="length">The longest piece, in characters as Unicode counts them.</param>
    public static IEnumerable<string> Split(string text, int length = MaxLength)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        return SplitLines(text, length);
    }

    /// <exception cref="ArgumentException">It cannot be a message.</exception>
    internal static void Check(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        int lineBreak = text.AsSpan().IndexOfAny('\r', '\n', '\0');
        if (lineBreak >= 0)
            throw new ArgumentException($"The text has a line break at {lineBreak}; a message is one line. {nameof(ChatText)}.{nameof(Split)} cuts a text into messages.", nameof(text));
        int count = Count(text);
        if (count > MaxLength)
            throw new ArgumentException($"The text has {count} characters; a message has at most {MaxLength}. {nameof(ChatText)}.{nameof(Split)} cuts a text into messages.", nameof(text));
    }

    private static IEnumerable<string> SplitLines(string text, int length)
    {
        foreach (string line in text.Split(['\r', '\n', '\0'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string rest = line;
            while (End(rest, length) is var end && end < rest.Length)
            {
                int blank = rest[end] == ' ' ? end : rest.LastIndexOf(' ', end - 1, end);
                int cut = blank > 0 ? blank : end;
                yield return rest[..cut].TrimEnd();
                rest = rest[cut..].TrimStart();
            }

            yield return rest;
        }
    }

    private static int Count(ReadOnlySpan<char> text)
    {
        int count = text.Length;
        for (int i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
                count--;
        }

        return count;
    }

    /// <summary>Where the longest piece ends: never inside of what the eye takes for one character, unless that alone is too long.</summary>
    private static int End(string text, int length)
    {
        int end = 0;
        while (end < text.Length)
        {
            int next = StringInfo.GetNextTextElementLength(text, end);
            length -= Count(text.AsSpan(end, next));
            if (length < 0)
                break;
            end += next;
        }

        return end > 0 ? end : EndOfRunes(text, length + Count(text.AsSpan(0, StringInfo.GetNextTextElementLength(text))));
    }

    private static int EndOfRunes(string text, int length)
    {
        int end = 0;
        for (; length > 0 && end < text.Length; length--)
            end += end + 1 < text.Length && char.IsSurrogatePair(text[end], text[end + 1]) ? 2 : 1;
        return end;
    }
}
