using System.Text.RegularExpressions;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Chapters.Search;

/// <summary>
/// A search: words and operators that must all hold, <c>OR</c> between alternatives (it binds less than standing side by side),
/// parentheses, and <c>-</c> before what must not hold.
/// </summary>
internal sealed partial class SearchQuery
{
    private readonly string[] _tokens;
    private readonly string? _parameter;
    private readonly Predicate<EmulatorTweet> _matches;
    private int _at;

    private SearchQuery(string text, string? parameter)
    {
        _parameter = parameter;
        _tokens = [.. TokenPattern().Matches(text).Select(match => match.Value)];
        _matches = Alternatives();
        if (_at < _tokens.Length)
            throw Wrong($"closes a parenthesis that is not open, at word {_at + 1}");
    }

    /// <param name="parameter">The parameter to blame for what makes no sense; null when nothing is to be refused.</param>
    public static SearchQuery Parse(string text, string? parameter = null) => new(text, parameter);

    public bool Matches(EmulatorTweet tweet) => _matches(tweet);

    [GeneratedRegex("""-?\(|\)|-?(?:[a-z_]+:)?"[^"]*"?|[^\s()]+""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TokenPattern();

    private Refusal Wrong(string problem) => Refusal.Invalid(_parameter ?? "q", problem);

    private Predicate<EmulatorTweet> Alternatives()
    {
        List<Predicate<EmulatorTweet>> alternatives = [Together()];
        while (_at < _tokens.Length && _tokens[_at] == "OR")
        {
            _at++;
            alternatives.Add(Together());
        }

        return tweet => alternatives.Exists(alternative => alternative(tweet));
    }

    private Predicate<EmulatorTweet> Together()
    {
        List<Predicate<EmulatorTweet>> all = [];
        while (_at < _tokens.Length && _tokens[_at] is not (")" or "OR"))
            all.Add(One());
        if (all.Count == 0 && _parameter is not null)
            throw Wrong("has nothing where a word or an operator should be");
        return tweet => all.TrueForAll(term => term(tweet));
    }

    private Predicate<EmulatorTweet> One()
    {
        string token = _tokens[_at++];
        bool isNegated = token.Length > 1 && token[0] == '-';
        string term = isNegated ? token[1..] : token;
        Predicate<EmulatorTweet> inner = term == "(" ? Group() : SearchTerm.Parse(term)
            ?? (_parameter is null ? SearchTerm.Word(term) : throw Wrong($"has the operator [{term}], which is unknown"));
        return isNegated ? tweet => !inner(tweet) : inner;
    }

    private Predicate<EmulatorTweet> Group()
    {
        Predicate<EmulatorTweet> inner = Alternatives();
        if (_at >= _tokens.Length || _tokens[_at] != ")")
            return _parameter is null ? inner : throw Wrong("has a parenthesis that is not closed");
        _at++;
        return inner;
    }
}
