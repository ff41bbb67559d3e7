using System;
using System.Linq;
using TwitterSdk.Generators.Json;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Generators.Parsing;

/// <summary>One named type; the member that it has tells of which kind.</summary>
internal static class TypeParser
{
    private static readonly string[] s_kinds = ["fields", "enum", "id", "union", "wraps"];
    private static readonly string[] s_all = ["doc", "fields", "enum", "closed", "presets", "id", "union", "cases", "wraps", "shared"];

    public static TypeSpec? Parse(JsonMember member, ProblemList problems)
    {
        TextSlice name = new(member.Name);
        if (!SpecNames.IsName(name.Text))
            problems.Add(SyntaxRules.BadName, name.Range, name.Text, "a type");
        if (member.Value is JsonArray values)
            return EnumParser.ParseList(name, values, problems);
        if (member.Value is not JsonObject json)
        {
            problems.Add(SyntaxRules.WrongKind, member.Value.Range, "Type '" + name.Text + "'", "an object, or a list of enum values", member.Value.Kind);
            return null;
        }

        string[] kinds = s_kinds.Where(kind => json.Find(kind) is not null).ToArray();
        if (kinds.Length != 1)
        {
            // Unknown members explain more than that none is known, so they are told too.
            _ = new MemberReader(json, "a type", problems, s_all);
            problems.Add(SyntaxRules.BadTypeForm, name.Range, name.Text);
            return null;
        }

        return kinds[0] switch
        {
            "fields" => RecordParser.Parse(name, json, problems),
            "enum" => EnumParser.ParseObject(name, json, problems),
            "id" => ParseId(name, json, problems),
            "union" => UnionParser.Parse(name, json, problems),
            _ => ParseWrapper(name, json, problems),
        };
    }

    private static IdSpec? ParseId(TextSlice name, JsonObject json, ProblemList problems)
    {
        var members = new MemberReader(json, "an id", problems, ["doc", "id"]);
        if (members.Slice("id") is not { } text)
            return null;
        IdKind? kind = text.Text switch
        {
            "snowflake" => IdKind.Snowflake,
            "long" => IdKind.Long,
            "string" => IdKind.String,
            _ => null,
        };
        if (kind is null)
            problems.Add(SyntaxRules.BadId, text.Range, text.Text);
        return new IdSpec(name.Text, members.Words("doc"), kind ?? IdKind.String, name.Range);
    }

    private static WrapperSpec? ParseWrapper(TextSlice name, JsonObject json, ProblemList problems)
    {
        var members = new MemberReader(json, "a type that wraps another", problems, ["doc", "wraps"]);
        if (members.Slice("wraps") is not { } wrapped)
            return null;
        if (SpecNames.IsName(wrapped.Text))
            return new WrapperSpec(name.Text, members.Words("doc"), wrapped.Text, name.Range) { WrappedRange = wrapped.Range };
        problems.Add(SyntaxRules.BadName, wrapped.Range, wrapped.Text, "a type");
        return null;
    }
}
