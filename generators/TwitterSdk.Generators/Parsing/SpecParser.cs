using System;
using System.Linq;
using TwitterSdk.Generators.Json;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Generators.Parsing;

/// <summary>Text to model, one file at a time. Never throws for what a text says.</summary>
internal static class SpecParser
{
    internal static readonly string[] Known =
        ["$schema", "client", "scope", "uses", "doc", "docs", "host", "auth", "limits", "headers", "token", "endpoints", "types", "groups", "errors", "envelope"];

    public static ParsedSpec Parse(string path, string text)
    {
        path = path.Replace('\\', '/');
        var problems = new ProblemList(path);
        SpecFile? file = Parse(path, JsonReader.Read(text, problems), problems);
        return new ParsedSpec(file, problems.ToEquatable());
    }

    private static SpecFile? Parse(string path, JsonNode? root, ProblemList problems)
    {
        if (root is null)
            return null;
        if (root is not JsonObject json)
        {
            problems.Add(SyntaxRules.WrongKind, root.Range, "A spec", "an object", root.Kind);
            return null;
        }

        var file = new MemberReader(json, "a spec", problems, Known);
        if (ScopeParser.Parse(file, json) is not var (scope, chapter, range))
            return null;

        if (chapter is null && json.Find("endpoints") is { } endpoints)
            problems.Add(SyntaxRules.NoClient, endpoints.Name.Range);
        EquatableArray<EndpointSpec> parsed = chapter is null
            ? EquatableArray<EndpointSpec>.Empty
            : new(file.Members("endpoints").Select(new EndpointParser(file).Parse).OfType<EndpointSpec>());
        return new SpecFile(
            path,
            scope,
            chapter,
            file.Words("doc"),
            file.Words("docs"),
            parsed,
            new(file.Members("types").Select(member => TypeParser.Parse(member, problems)).OfType<TypeSpec>()),
            new(file.Members("groups").Select(member => GroupParser.Parse(member, problems)).OfType<GroupSpec>()),
            ErrorsParser.Parse(file))
        {
            Envelope = ParseEnvelope(file),
            Uses = ScopeParser.ParseUses(file),
            Range = range,
        };
    }

    private static EnvelopeSpec? ParseEnvelope(MemberReader file)
    {
        if (file.Slice("envelope") is not { } envelope)
            return null;
        string[] names = envelope.Text.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        if (names.Length is 2 or 3)
            return new EnvelopeSpec(names[0], names[1], names.Length == 3 ? names[2] : null);
        file.Problems.Add(SyntaxRules.BadEnvelope, envelope.Range, envelope.Text);
        return null;
    }
}
