using System.Collections.Generic;
using System.Linq;
using TwitterSdk.Generators.Json;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Generators.Parsing;

/// <summary><c>["retweets", "replies"]</c>, or <c>{ "enum": { "retweets": "doc" }, "closed": true }</c>.</summary>
internal static class EnumParser
{
    internal static readonly string[] Known = ["doc", "enum", "closed", "presets"];
    internal static readonly string[] KnownOfValue = ["doc", "name", "scopes"];

    public static EnumSpec ParseList(TextSlice name, JsonArray values, ProblemList problems) =>
        Finish(name, null, false, ParseValues(name, values, problems), values.Items.Count, problems);

    public static EnumSpec ParseObject(TextSlice name, JsonObject json, ProblemList problems)
    {
        var members = new MemberReader(json, "an enum", problems, Known);
        JsonNode? node = members.Node("enum");
        List<EnumValueSpec> values = node is JsonArray array
            ? ParseValues(name, array, problems)
            : ParseDocumented(members, problems);
        int written = node is JsonArray list ? list.Items.Count : (node as JsonObject)?.Members.Count ?? 1;
        return Finish(name, members.Words("doc"), members.Flag("closed"), values, written, problems) with { Presets = PresetParser.ParseAll(members) };
    }

    private static EnumSpec Finish(TextSlice name, string? doc, bool closed, List<EnumValueSpec> values, int written, ProblemList problems)
    {
        if (written == 0)
            problems.Add(SyntaxRules.Empty, name.Range, "Enum '" + name.Text + "'", "value");
        return new EnumSpec(name.Text, doc, closed, new(values.ToArray()), name.Range);
    }

    private static List<EnumValueSpec> ParseValues(TextSlice name, JsonArray array, ProblemList problems)
    {
        var values = new List<EnumValueSpec>();
        foreach (JsonNode item in array.Items)
        {
            if (item is JsonText text)
                Add(values, text, null, null, default, problems);
            else
                problems.Add(SyntaxRules.WrongKind, item.Range, "A value of enum '" + name.Text + "'", "text", item.Kind);
        }

        return values;
    }

    private static List<EnumValueSpec> ParseDocumented(MemberReader members, ProblemList problems)
    {
        var values = new List<EnumValueSpec>();
        foreach (JsonMember member in members.Members("enum"))
        {
            if (member.Value is JsonObject json)
            {
                var value = new MemberReader(json, "an enum value", problems, KnownOfValue);
                Add(values, member.Name, value.Words("doc"), TypedMember.ParseName(value), ParseScopes(value), problems);
            }
            else if (member.Value is JsonText doc)
            {
                Add(values, member.Name, doc.Value.Trim(), null, default, problems);
            }
            else
            {
                problems.Add(SyntaxRules.WrongKind, member.Value.Range, "What '" + member.Name.Value + "' means", "text", member.Value.Kind);
            }
        }

        return values;
    }

    /// <summary><c>["polls:read | polls:manage", "users:read"]</c>: one of each text.</summary>
    private static EquatableArray<EquatableArray<string>> ParseScopes(MemberReader members)
    {
        var choices = new List<EquatableArray<string>>();
        foreach (JsonText text in members.Texts("scopes"))
        {
            List<TextSlice> scopes = new TextSlice(text).Split('|');
            if (scopes.Exists(scope => scope.Length == 0))
                members.Problems.Add(SyntaxRules.Empty, new TextSlice(text).Range, "Each part of '" + text.Value + "'", "scope");
            choices.Add(new(scopes.Select(scope => scope.Text)));
        }

        return new(choices.ToArray());
    }

    private static void Add(List<EnumValueSpec> values, JsonText text, string? doc, string? name, EquatableArray<EquatableArray<string>> scopes, ProblemList problems)
    {
        if (SpellingParser.Parse(new TextSlice(text), problems) is not { } spellings)
            return;
        name ??= SpecNames.Member(spellings[0]);
        if (name.Length == 0)
            problems.Add(SyntaxRules.NoName, text.Range, text.Value, "{ \"" + text.Value + "\": { \"name\": \"Word\" } }");
        else
            values.Add(new EnumValueSpec(spellings[0], name, doc is { Length: > 0 } ? doc : null, new TextSlice(text).Range) { OtherSpellings = new(spellings.Skip(1)), Scopes = scopes });
    }
}
