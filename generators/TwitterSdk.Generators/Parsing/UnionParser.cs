using System.Collections.Generic;
using TwitterSdk.Generators.Json;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Generators.Parsing;

/// <summary><c>{ "union": "value type", "cases": { "media": "MediaAttachment" } }</c>.</summary>
internal static class UnionParser
{
    internal static readonly string[] Known = ["doc", "union", "cases"];

    public static UnionSpec? Parse(TextSlice name, JsonObject json, ProblemList problems)
    {
        var members = new MemberReader(json, "a union", problems, Known);
        if (members.Slice("union") is not { } text)
            return null;

        List<TextSlice> words = text.Words();
        UnionKind? kind = words.Count == 0 ? null : (words[0].Text, words.Count) switch
        {
            ("key", 1) => UnionKind.Key,
            ("value", 2) => UnionKind.Value,
            ("sibling", 1) => UnionKind.Sibling,
            _ => null,
        };
        if (kind is null)
        {
            problems.Add(SyntaxRules.BadUnion, text.Range, text.Text);
            return null;
        }

        EquatableArray<UnionCaseSpec> cases = ParseCases(members, problems);
        if (cases.Count == 0)
            problems.Add(SyntaxRules.Empty, name.Range, "Union '" + name.Text + "'", "case");
        string? discriminator = kind == UnionKind.Value ? words[1].Text : null;
        return new UnionSpec(name.Text, members.Words("doc"), kind.Value, discriminator, cases, name.Range);
    }

    private static EquatableArray<UnionCaseSpec> ParseCases(MemberReader members, ProblemList problems)
    {
        var cases = new List<UnionCaseSpec>();
        foreach (JsonMember member in members.Members("cases"))
        {
            if (member.Value is JsonText text)
            {
                TextSlice type = new TextSlice(text).Trim();
                cases.Add(new UnionCaseSpec(member.Name.Value, type.Text, type.Range));
            }
            else
            {
                problems.Add(SyntaxRules.WrongKind, member.Value.Range, "Case '" + member.Name.Value + "'", "the name of a record", member.Value.Kind);
            }
        }

        return new(cases.ToArray());
    }
}
