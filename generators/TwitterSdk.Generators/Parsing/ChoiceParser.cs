using System.Collections.Generic;
using System.Linq;
using TwitterSdk.Generators.Json;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Generators.Parsing;

/// <summary><c>list_id | slug + owner_id</c>, and <c>lat + long</c> for what goes together or not at all.</summary>
internal static class ChoiceParser
{
    private const string Alternatives = "parameters with '|' between alternatives and '+' between those that belong together, for instance 'list_id | slug + owner_id'";
    private const string Together = "two or more parameters with '+' between them, for instance 'lat + long'";

    public static EquatableArray<ChoiceSpec> ParseAll(MemberReader endpoint)
    {
        var choices = new List<ChoiceSpec>();
        Add(choices, endpoint, "one_of", ChoiceRule.OneOf);
        Add(choices, endpoint, "at_most_one", ChoiceRule.AtMostOne);
        Add(choices, endpoint, "at_least_one", ChoiceRule.AtLeastOne);
        Add(choices, endpoint, "all_or_none", ChoiceRule.AllOrNone);
        return new(choices.ToArray());
    }

    private static void Add(List<ChoiceSpec> choices, MemberReader endpoint, string name, ChoiceRule rule)
    {
        foreach (JsonText text in endpoint.Texts(name))
        {
            if (Parse(new TextSlice(text).Trim(), rule, endpoint.Problems) is { } choice)
                choices.Add(choice);
        }
    }

    private static ChoiceSpec? Parse(TextSlice text, ChoiceRule rule, ProblemList problems)
    {
        List<List<TextSlice>> alternatives = text.Split('|').Select(part => part.Split('+')).ToList();
        bool isTogether = rule == ChoiceRule.AllOrNone;
        bool isCounted = isTogether ? alternatives.Count == 1 && alternatives[0].Count > 1 : alternatives.Count > 1;
        if (!isCounted || alternatives.Any(names => names.Any(name => name.Words().Count != 1)))
        {
            problems.Add(SyntaxRules.BadChoice, text.Range, text.Text, isTogether ? Together : Alternatives);
            return null;
        }

        return new ChoiceSpec(rule, Nested(alternatives, name => name.Text), text.Range)
        {
            NameRanges = Nested(alternatives, name => name.Range),
        };
    }

    private static EquatableArray<EquatableArray<T>> Nested<T>(List<List<TextSlice>> alternatives, System.Func<TextSlice, T> part)
        where T : System.IEquatable<T> =>
        new(alternatives.Select(names => new EquatableArray<T>(names.Select(part))));
}
