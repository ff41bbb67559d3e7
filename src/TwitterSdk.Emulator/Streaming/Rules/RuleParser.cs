using System.Text.RegularExpressions;
using TwitterSdk.Emulator.State;

namespace TwitterSdk.Emulator.Streaming.Rules;

/// <summary>
/// The grammar of rules: terms side by side must all hold and bind before <c>OR</c>, parentheses group, <c>-</c> negates a term but not a group.
/// Each alternative needs a term that may stand alone.
/// </summary>
internal sealed partial class RuleParser
{
    private readonly string[] _tokens;
    private int _at;

    private RuleParser(string text) => _tokens = [.. TokenPattern().Matches(text).Select(match => match.Value)];

    /// <exception cref="RuleException">The rule makes no sense.</exception>
    public static Predicate<EmulatorTweet> Parse(string text)
    {
        var parser = new RuleParser(text);
        RuleNode rule = parser.Alternatives();
        if (parser._at < parser._tokens.Length)
            throw new RuleException($"A parenthesis closes that is not open, at word {parser._at + 1}.");
        if (!rule.StandsAlone)
            throw new RuleException("Each alternative needs something that may stand alone, such as a keyword or from:, and that is not negated.");
        return rule.Matches;
    }

    [GeneratedRegex("""-?\(|\)|-?[a-z_]+:\[[^\]]*\]?|-?(?:[a-z_]+:)?"[^"]*"?|[^\s()]+""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TokenPattern();

    private RuleNode Alternatives()
    {
        List<RuleNode> alternatives = [Together()];
        while (_at < _tokens.Length && _tokens[_at] == "OR")
        {
            _at++;
            alternatives.Add(Together());
        }

        return alternatives is [var only]
            ? only
            : new RuleNode(tweet => alternatives.Exists(one => one.Matches(tweet)), alternatives.TrueForAll(one => one.StandsAlone));
    }

    private RuleNode Together()
    {
        List<RuleNode> all = [];
        while (_at < _tokens.Length && _tokens[_at] is not (")" or "OR"))
            all.Add(One());
        return all switch
        {
            [] => throw new RuleException("There is nothing where a word or an operator should be."),
            [var only] => only,
            _ => new RuleNode(tweet => all.TrueForAll(one => one.Matches(tweet)), all.Exists(one => one.StandsAlone)),
        };
    }

    private RuleNode One()
    {
        string token = _tokens[_at++];
        if (token == "(")
            return Group();
        if (token == "-(")
            throw new RuleException("A group cannot be negated; negate its terms one by one.");
        if (token == "AND")
            throw new RuleException("AND is no operator: terms that stand side by side must all hold.");
        bool isNegated = token.Length > 1 && token[0] == '-';
        string term = isNegated ? token[1..] : token;
        RuleNode node = RuleTerm.Parse(term, isNegated);
        return isNegated ? new RuleNode(tweet => !node.Matches(tweet), StandsAlone: false) : node;
    }

    private RuleNode Group()
    {
        RuleNode inner = Alternatives();
        if (_at >= _tokens.Length || _tokens[_at] != ")")
            throw new RuleException("A parenthesis is not closed.");
        _at++;
        return inner;
    }
}
