using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.Search;

/// <summary>A search of words that must all be there; <c>-word</c> must not, and <c>from:name</c> says by whom.</summary>
internal sealed class SearchQuery(string text)
{
    private readonly string[] _terms = text.Split(' ', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public bool Matches(EmulatorTweet tweet) => Array.TrueForAll(_terms, term => Matches(tweet, term));

    private static bool Matches(EmulatorTweet tweet, string term)
    {
        if (term.Length > 1 && term[0] == '-')
            return !Matches(tweet, term[1..]);
        const string from = "from:";
        return term.StartsWith(from, StringComparison.OrdinalIgnoreCase)
            ? string.Equals(tweet.Author.ScreenName, term[from.Length..].TrimStart('@'), StringComparison.OrdinalIgnoreCase)
            : tweet.Text.Contains(term.Trim('"'), StringComparison.OrdinalIgnoreCase);
    }
}
