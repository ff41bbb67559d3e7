using TwitterSdk.Generators.Parsing;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Generators.Tests.Parsing;

/// <summary>Short ways to a parsed part of a spec that has nothing wrong.</summary>
internal static class SpecTexts
{
    public static SpecFile File(string text)
    {
        SpecSet set = SpecSet.Load([("specs/sample.json", text)]);
        Assert.That(set.Problems.Select(problem => $"{problem.Id} {problem.Message}"), Is.Empty);
        return set.Files[0];
    }

    public static EndpointSpec Endpoint(string members) =>
        File($$"""{ "client": "Twitter.V1.Samples", "auth": "user", "endpoints": { "Sample": { {{members}} } } }""").Endpoints[0];

    public static TypeSpec Type(string type) =>
        File($$"""{ "scope": "Twitter.V1", "types": { "Sample": {{type}} } }""").Types[0];

    public static TypeRef TypeRef(string text) =>
        ((RecordSpec)Type($$"""{ "fields": { "sample": "{{text}}" } }""")).Fields[0].Type;
}
