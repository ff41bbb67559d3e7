using TwitterSdk.Generators.Json;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Generators.Parsing;

/// <summary><c>"user_ref": { "user_id": "UserId?", "screen_name": "string?" }</c>.</summary>
internal static class GroupParser
{
    public static GroupSpec? Parse(JsonMember member, ProblemList problems)
    {
        if (member.Value is JsonObject json)
            return new GroupSpec(member.Name.Value, ParameterParser.ParseGroup(json, problems), new TextSlice(member.Name).Range);
        problems.Add(SyntaxRules.WrongKind, member.Value.Range, "Group '" + member.Name.Value + "'", "an object of parameters", member.Value.Kind);
        return null;
    }
}
