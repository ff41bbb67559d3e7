using System.Collections.Generic;
using System.Linq;
using TwitterSdk.Generators.Json;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Generators.Parsing;

/// <summary><c>list_id | slug + owner_id</c>.</summary>
internal static class ChoiceParser
{
    public static EquatableArray<ChoiceSpec> ParseAll(MemberReader endpoint)
    {
        var choices = new List<ChoiceSpec>();
        Add(choices, endpoint, "one_of", ChoiceRule.OneOf);
        Add(choices, endpoint, "at_most_one", ChoiceRule.AtMostOne);
        Add(choices, endpoint, "at_least_one", ChoiceRule.AtLeastOne);
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
        if (alternatives.Count < 2 || alternatives.Any(names => names.Any(name => name.Words().Count != 1)))
        {
            problems.Add(SyntaxRules.BadChoice, text.Range, text.Text);
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
