using System.Collections.Generic;
using System.Linq;
using TwitterSdk.Generators.Json;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Generators.Parsing;

/// <summary><c>{ "doc", "fields": { "id&amp;id_str": "TweetId", "retweet_count|repost_count": "int?" } }</c>.</summary>
internal static class RecordParser
{
    internal static readonly string[] Known = ["doc", "fields", "shared"];

    public static RecordSpec Parse(TextSlice name, JsonObject json, ProblemList problems)
    {
        var members = new MemberReader(json, "a record", problems, Known);
        IEnumerable<FieldSpec> fields = members.Members("fields").Select(field => ParseField(field, problems)).OfType<FieldSpec>();
        return new RecordSpec(name.Text, members.Words("doc"), new(fields), name.Range) { IsShared = members.Flag("shared") };
    }

    private static FieldSpec? ParseField(JsonMember member, ProblemList problems)
    {
        if (TypedMember.Parse(member, problems) is not { } typed)
            return null;

        TextSlice whole = new(member.Name);
        List<TextSlice> names = whole.Split('|');
        List<TextSlice> twins = names[0].Split('&');
        if (SpellingParser.HoldsEnd(whole.Text) || twins.Count > 2 || names.Concat(twins).Any(part => part.Length == 0) || names.Skip(1).Any(alias => alias.Split('&').Count > 1))
        {
            problems.Add(SyntaxRules.BadFieldName, whole.Range, whole.Text);
            return null;
        }

        string wireName = twins[0].Text;
        string name = typed.Name ?? SpecNames.Member(wireName);
        if (name.Length == 0)
        {
            problems.Add(SyntaxRules.NoName, member.Name.Range, wireName, "{ \"type\": \"string\", \"name\": \"Word\" }");
            return null;
        }

        string? twin = twins.Count > 1 ? twins[1].Text : null;
        return new FieldSpec(wireName, new(names.Skip(1).Select(alias => alias.Text)), twin, name, typed.Type, typed.Doc, whole.Range);
    }
}
