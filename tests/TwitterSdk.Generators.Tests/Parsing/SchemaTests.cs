using System.Text.Json;
using TwitterSdk.Generators.Parsing;
using TwitterSdk.Generators.Tests.Emit;

namespace TwitterSdk.Generators.Tests.Parsing;

/// <summary>What an editor offers is what the parser reads.</summary>
public sealed class SchemaTests
{
    private static readonly JsonElement s_schema = JsonDocument.Parse(File.ReadAllText(SchemaPath())).RootElement;

    private static IEnumerable<TestCaseData> Objects =>
    [
        new("endpoint", EndpointParser.Known),
        new("typedMember", TypedMember.Known),
        new("paging", PagingParser.Known),
        new("record", RecordParser.Known),
        new("enum", EnumParser.Known),
        new("enumValue", EnumParser.KnownOfValue),
        new("preset", PresetParser.Known),
        new("union", UnionParser.Known),
        new("errors", ErrorsParser.Known),
        new("status", ErrorsParser.KnownOfStatus),
        new("code", ErrorsParser.KnownOfCode),
        new("problem", ErrorsParser.KnownOfProblem),
    ];

    [TestCaseSource(nameof(Objects))]
    public void The_schema_knows_the_members_that_the_parser_knows(string definition, string[] known)
    {
        Assert.That(Properties(s_schema.GetProperty("definitions").GetProperty(definition)), Is.EquivalentTo(known));
    }

    [Test]
    public void The_schema_knows_the_members_of_a_file()
    {
        Assert.That(Properties(s_schema), Is.EquivalentTo(SpecParser.Known));
    }

    [Test]
    public void The_schema_knows_the_words_that_the_parser_knows()
    {
        JsonElement definitions = s_schema.GetProperty("definitions");
        Assert.Multiple(() =>
        {
            Assert.That(Words(definitions.GetProperty("kind")), Is.EquivalentTo(ErrorsParser.Kinds));
            Assert.That(Words(definitions.GetProperty("paging").GetProperty("properties").GetProperty("style")), Is.EquivalentTo(PagingParser.Styles));
        });
    }

    [Test]
    public void Every_reference_of_the_schema_leads_somewhere()
    {
        string[] targets = [.. References(s_schema).Distinct()];

        Assert.That(targets, Is.Not.Empty);
        foreach (string target in targets)
            Assert.That(s_schema.GetProperty("definitions").TryGetProperty(target.Replace("#/definitions/", "", StringComparison.Ordinal), out _), target);
    }

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property =>
            property is { Name: "$ref", Value.ValueKind: JsonValueKind.String } ? [property.Value.GetString()!] : References(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };

    private static IEnumerable<string> Properties(JsonElement definition) =>
        definition.GetProperty("properties").EnumerateObject().Select(property => property.Name);

    private static IEnumerable<string?> Words(JsonElement definition) =>
        definition.GetProperty("enum").EnumerateArray().Select(word => word.GetString());

    private static string SchemaPath() => Path.Combine(RepositorySpecs.Root, "specs", "spec.schema.json");
}
