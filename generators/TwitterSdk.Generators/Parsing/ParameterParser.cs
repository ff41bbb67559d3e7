using System.Collections.Generic;
using System.Linq;
using TwitterSdk.Generators.Json;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Generators.Parsing;

/// <summary>The parameters of an endpoint or a group.</summary>
internal static class ParameterParser
{
    /// <summary>All parameters that an endpoint has of its own, in the order of the text.</summary>
    public static EquatableArray<ParameterSpec> ParseAll(MemberReader endpoint, JsonObject json)
    {
        var parameters = new List<ParameterSpec>();
        foreach (JsonMember member in json.Members)
        {
            if (Location(member.Name.Value) is not { } location)
                continue;
            foreach (JsonMember parameter in endpoint.Members(member.Name.Value))
                Add(parameters, location, parameter, endpoint.Problems);
        }

        return new(parameters.ToArray());
    }

    public static EquatableArray<ParameterSpec> ParseGroup(JsonObject json, ProblemList problems)
    {
        var parameters = new List<ParameterSpec>();
        foreach (JsonMember parameter in json.Members)
            Add(parameters, ParameterLocation.Query, parameter, problems);
        return new(parameters.ToArray());
    }

    private static void Add(List<ParameterSpec> parameters, ParameterLocation location, JsonMember member, ProblemList problems)
    {
        if (TypedMember.Parse(member, problems) is not { } typed)
            return;
        TextSlice whole = new(member.Name);
        if (SpellingParser.Parse(whole, problems) is not { } spellings)
            return;
        string wireName = spellings[0];
        TextRange range = whole.Range;
        if (location == ParameterLocation.Header && !HeaderParser.IsWord(wireName))
            problems.Add(SyntaxRules.BadHeader, range, wireName, HeaderParser.NoName);
        string name = typed.Name ?? SpecNames.Parameter(location, wireName);
        if (name.Length == 0)
            problems.Add(SyntaxRules.NoName, member.Name.Range, wireName, "{ \"type\": \"string\", \"name\": \"Word\" }");
        else
            parameters.Add(new ParameterSpec(location, wireName, name, typed.Type, typed.Doc, range) { OtherSpellings = new(spellings.Skip(1)) });
    }

    private static ParameterLocation? Location(string member) => member switch
    {
        "path" => ParameterLocation.Path,
        "query" => ParameterLocation.Query,
        "header" => ParameterLocation.Header,
        "form" => ParameterLocation.Form,
        "multipart" => ParameterLocation.Multipart,
        "json" => ParameterLocation.Json,
        _ => null,
    };
}
