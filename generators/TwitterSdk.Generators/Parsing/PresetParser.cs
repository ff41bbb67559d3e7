using System.Collections.Generic;
using System.Linq;
using TwitterSdk.Generators.Json;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Generators.Parsing;

/// <summary><c>"presets": { "All": { "doc": "...", "but": ["organic_metrics"] } }</c>.</summary>
internal static class PresetParser
{
    internal static readonly string[] Known = ["doc", "values", "but"];

    public static EquatableArray<PresetSpec> ParseAll(MemberReader members) =>
        new(members.Members("presets").Select(member => Parse(member, members.Problems)).OfType<PresetSpec>());

    private static PresetSpec? Parse(JsonMember member, ProblemList problems)
    {
        TextSlice name = new(member.Name);
        if (!SpecNames.IsName(name.Text))
            problems.Add(SyntaxRules.BadName, name.Range, name.Text, "a preset");
        if (member.Value is not JsonObject json)
        {
            problems.Add(SyntaxRules.WrongKind, member.Value.Range, "Preset '" + name.Text + "'", "an object", member.Value.Kind);
            return null;
        }

        var members = new MemberReader(json, "a preset", problems, Known);
        if (members.Has("values") == members.Has("but"))
        {
            problems.Add(SyntaxRules.BadPreset, name.Range, name.Text);
            return null;
        }

        bool isAllBut = members.Has("but");
        List<JsonText> named = members.Texts(isAllBut ? "but" : "values");
        return new PresetSpec(
            name.Text,
            members.Words("doc"),
            isAllBut,
            new(named.Select(text => new PresetValue(text.Value, new TextSlice(text).Range))),
            name.Range);
    }
}
