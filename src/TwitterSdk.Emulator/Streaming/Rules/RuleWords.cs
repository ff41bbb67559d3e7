using System.Globalization;
using System.Text;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Streaming.Rules;

/// <summary>Keywords and phrases: whole words, in any case, one behind the other. Marks such as <c>#</c> part words; an emoji is a word of its own.</summary>
internal static class RuleWords
{
    public static Predicate<EmulatorTweet> Of(string term)
    {
        string[] words = [.. Split(term)];
        if (words.Length == 0)
            throw new RuleException($"'{term}' has no word in it.");
        return tweet => Contains((tweet.RetweetOf ?? tweet).Words, words);
    }

    private static bool Contains(string[] text, string[] words)
    {
        for (int start = 0; start + words.Length <= text.Length; start++)
        {
            if (text.AsSpan(start, words.Length).SequenceEqual(words, StringComparer.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    public static IEnumerable<string> Split(string text)
    {
        var word = new StringBuilder();
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool isEmoji = Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol;
            if (Rune.IsLetterOrDigit(rune) || rune.Value == '_' || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            {
                word.Append(rune);
                continue;
            }

            if (word.Length > 0)
                yield return word.ToString();
            word.Clear();
            if (isEmoji)
                yield return rune.ToString();
        }

        if (word.Length > 0)
            yield return word.ToString();
    }
}
