using TwitterSdk.Generators.Json;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Generators.Parsing;

/// <summary>What stands behind the name of a parameter or field: a type, or <c>{ "type", "doc", "name" }</c>.</summary>
/// <param name="Name">The C# name when the spec gives one, else null.</param>
internal sealed record TypedMember(TypeRef Type, string? Doc, string? Name)
{
    internal static readonly string[] Known = ["type", "doc", "name"];

    /// <summary>The parts; null when there is no type, which is then reported.</summary>
    public static TypedMember? Parse(JsonMember member, ProblemList problems)
    {
        if (member.Value is JsonText text)
            return new TypedMember(TypeRefParser.Parse(new TextSlice(text), problems), null, null);

        string what = "'" + member.Name.Value + "'";
        if (member.Value is not JsonObject json)
        {
            problems.Add(SyntaxRules.WrongKind, member.Value.Range, what, "a type, or an object with 'type'", member.Value.Kind);
            return null;
        }

        var members = new MemberReader(json, what, problems, Known);
        if (members.Slice("type") is { } type)
            return new TypedMember(TypeRefParser.Parse(type, problems), members.Words("doc"), ParseName(members));
        if (!members.Has("type"))
            members.ReportMissing(what, json.Range, "type", "\"int? 1..200\"");
        return null;
    }

    /// <summary>The C# name that a spec gives; null when it gives none, or one that is reported.</summary>
    public static string? ParseName(MemberReader members)
    {
        if (members.Slice("name") is not { } name)
            return null;
        if (SpecNames.IsName(name.Text))
            return name.Text;
        members.Problems.Add(SyntaxRules.BadName, name.Range, name.Text, "a member");
        return null;
    }
}
