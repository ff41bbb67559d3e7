using System.Text.Json;
using Microsoft.CodeAnalysis;

namespace TwitterSdk.Generators.Tests.Emit;

/// <summary>Whatever a spec says, it is told of at its place, or there is code for it that compiles.</summary>
public sealed class OddSpecTests
{
    // Each spec has a scope of its own, and the compiler minds many scopes more than many types.
    private const int Together = 30;

    private static readonly string[] s_plain =
    [
        "string", "int", "long", "double", "bool", "date", "bytes", "json", "time ruby", "time iso", "time iso_ms", "time unix", "time unix_ms", "time minute",
        "Rec", "Open", "Picked", "Closed", "TextId", "NumberId", "Flake", "ByKey", "ByValue", "Sibling", "Wrap", "WrapClosed", "const X",
    ];

    private static readonly string[] s_further = ["int 1..5", "string ..5", "double 0.5..2", "int = 5", "string shared", "string secret", "long as string", "NumberId as string", "Closed as string", "time unix as string", "Sibling by kind"];

    private static readonly string[] s_words =
    [
        "event", "this", "nameof", "global", "cancellationToken", "request", "call", "json", "content", "_api", "page", "read", "write", "scopes", "ToString",
        "GetType", "System", "Odd", "", " ", "_", "1a", "a.b", "a:", "a|b", "a&b", "a?", "{a}", "\"", "\\", "a\tb", "\u0001", "*/", "]]><b>&amp;", "``", "ß", "😀", "\ufeff",
    ];

    private static string[] Types => [.. s_plain, .. s_further, .. s_plain.Select(Optional), .. s_plain.Select(List), .. s_plain.Select(type => List(Optional(type)))];

    [Test]
    public void Any_type_in_any_place_is_told_of_or_compiles() =>
        Assert.That(Types.SelectMany(Places).Chunk(Together).SelectMany(Check), Is.Empty);

    [Test]
    public void Any_name_in_any_place_is_told_of_or_compiles() =>
        Assert.That(s_words.SelectMany(Names).Chunk(Together).SelectMany(Check), Is.Empty);

    private static IEnumerable<string> Check(string[] bodies)
    {
        (string Path, string Text)[] specs = [.. bodies.Select((body, i) => ($"specs/s{i}.json", body.Replace("GROUP", "G" + i, StringComparison.Ordinal)))];
        var run = new GeneratorRun([.. specs, ("specs/common.json", Common)]);
        Dictionary<string, string> texts = specs.ToDictionary(spec => spec.Path, spec => spec.Text);
        string[] broken = [.. run.Problems.Where(problem => problem.Id is "TSDK200" or "CS8785").Select(problem => $"{problem.GetMessage()}: {texts[problem.Location.GetLineSpan().Path]}")];
        HashSet<string> told = [.. run.Problems.Where(problem => problem.Severity == DiagnosticSeverity.Error).Select(problem => problem.Location.GetLineSpan().Path)];
        string[] untold = [.. run.Compile()
            // The compiler of these tests is older than extension blocks, and takes each type parameter of theirs for one that is never null.
            .Where(diagnostic => diagnostic.Id != "CS8714")
            .Select(diagnostic => (Diagnostic: diagnostic, Spec: SpecOf(diagnostic)))
            .Where(pair => pair.Spec is null || !told.Contains(pair.Spec))
            .Select(pair => $"{pair.Diagnostic.Id} {pair.Diagnostic.GetMessage()}: {(pair.Spec is null ? pair.Diagnostic.Location.ToString() : texts.GetValueOrDefault(pair.Spec))}")];
        return broken.Concat(untold);

        string? SpecOf(Diagnostic diagnostic)
        {
            string[] parts = Path.GetFileName(diagnostic.Location.GetLineSpan().Path).Split('.');
            return parts.Length > 1 && parts.FirstOrDefault(part => part.Length > 1 && part[0] == 'G' && part[1..].All(char.IsAsciiDigit)) is { } group ? $"specs/s{group[1..]}.json" : null;
        }
    }

    private const string Common = """
        {
          "scope": "Odd.Common",
          "types": {
            "Rec": { "fields": { "id": "Flake", "text": "string" } },
            "Open": ["a", "b"],
            "Picked": { "enum": ["a", "b"], "presets": { "All": { "but": [] } } },
            "Closed": { "enum": ["a", "b"], "closed": true },
            "TextId": { "id": "string" }, "NumberId": { "id": "long" }, "Flake": { "id": "snowflake" },
            "ByKey": { "union": "key", "cases": { "a": "KeyA" } }, "KeyA": { "fields": { "a": "int" } },
            "ByValue": { "union": "value type", "cases": { "a": "ValueA" } }, "ValueA": { "fields": { "a": "int" } },
            "Sibling": { "union": "sibling", "cases": { "a": "SiblingA" } }, "SiblingA": { "fields": { "a": "int" } },
            "Wrap": { "wraps": "Rec" }, "WrapClosed": { "wraps": "Closed" }
          }
        }
        """;

    private static string Optional(string type) => Behind(type, "?");

    private static string List(string type) => Behind(type, "[]");

    private static string Behind(string type, string sign)
    {
        int end = type.IndexOf(' ', StringComparison.Ordinal);
        return end < 0 ? type + sign : type[..end] + sign + type[end..];
    }

    private static string Client(string endpoint, string more = "") =>
        $$"""{ "client": "GROUP.C", "uses": "Odd.Common", "auth": "app", "endpoints": { "Do": { {{endpoint}} } }{{more}} }""";

    private static string Fields(string fields) => $$"""{ "scope": "Odd.GROUP", "uses": "Odd.Common", "types": { "R": { "fields": { {{fields}} } } } }""";

    private static IEnumerable<string> Places(string type)
    {
        string json = JsonSerializer.Serialize(type);
        yield return Fields($"\"kind\": \"string?\", \"a\": {json}");
        yield return Fields($"\"kind\": \"string?\", \"a&a_str\": {json}");
        yield return $$"""{ "client": "GROUP.C", "uses": "Odd.Common", "auth": "app", "endpoints": { "Do": { "http": "POST x", "body": "R", "returns": "R" } }, "types": { "R": { "shared": true, "fields": { "kind": "Open", "a": {{json}} } } } }""";
        foreach (string place in new[] { "query", "header", "form", "multipart", "json" })
            yield return Client($"\"http\": \"POST x\", \"{place}\": {{ \"a\": {json} }}, \"returns\": \"none\"");
        yield return Client($"\"http\": \"GET x/{{a}}\", \"path\": {{ \"a\": {json} }}, \"returns\": \"none\"");
        yield return Client($"\"http\": \"POST x\", \"body\": {json}, \"returns\": \"none\"");
        yield return Client($"\"http\": \"POST x\", \"body\": {json}, \"query\": {{ \"a\": \"int?\" }}, \"returns\": \"none\"");
        foreach (string returns in new[] { "", "stream ", "form " })
            yield return Client($"\"http\": \"GET x\", \"returns\": {JsonSerializer.Serialize(returns + type)}");
        string name = type.Split(' ')[0].TrimEnd('?');
        yield return Client(
            $"\"http\": \"GET x\", \"query\": {{ \"t\": {json} }}, \"paging\": {{ \"style\": \"token\", \"items\": \"items\", \"send\": \"t\", \"next\": \"t\" }}, \"returns\": \"P\"",
            $$""", "types": { "P": { "fields": { "items": "Rec[]", "t": {{json}} } } }""");
        if (!name.Contains('<', StringComparison.Ordinal) && char.IsUpper(name[0]))
            yield return $$"""{ "scope": "Odd.GROUP", "uses": "Odd.Common", "types": { "R": { "wraps": "{{name}}" }, "S": { "fields": { "a": "R", "b": "R?", "c": "R[]?" } } } }""";
    }

    private static IEnumerable<string> Names(string word)
    {
        string json = JsonSerializer.Serialize(word);
        yield return Fields($"{json}: \"string\", \"other\": \"int\"");
        yield return Fields($"\"a\": {{ \"type\": \"int\", \"name\": {json} }}");
        yield return Fields($"\"a\": {{ \"type\": \"int?\", \"doc\": {json} }}");
        yield return Fields($"\"a\": {JsonSerializer.Serialize("string? = " + word)}");
        yield return Fields($"\"kind\": {{ \"type\": \"string?\", \"name\": {json} }}, \"a\": \"Sibling? by kind\"");
        foreach (string optional in new[] { "", "?" })
        {
            foreach (string place in new[] { "query", "header", "form", "multipart", "json" })
                yield return Client($"\"http\": \"POST x\", \"{place}\": {{ {json}: \"string{optional}\", \"other\": \"int?\" }}, \"returns\": \"Rec\"");
        }

        yield return Client($"\"http\": {JsonSerializer.Serialize("GET x/{" + word + "}")}, \"path\": {{ {json}: \"string\" }}, \"query\": {{ \"other\": \"int?\" }}, \"returns\": \"Rec\"");
        yield return Client($"\"http\": {JsonSerializer.Serialize("GET x/" + word)}, \"returns\": \"none\"");
        yield return Client($"\"http\": \"POST x\", \"body\": \"Rec\", \"query\": {{ {json}: \"string\", \"other\": \"int?\" }}, \"returns\": \"Rec\"");
        yield return Client($"\"http\": \"POST x\", \"body\": \"bytes\", \"query\": {{ {json}: \"string\", \"other\": \"int?\" }}, \"returns\": \"Rec\"");
        yield return Client(
            $"\"http\": \"GET x\", \"query\": {{ {json}: \"string\", \"max_id\": \"Flake?\", \"since_id\": \"Flake?\" }}, \"paging\": \"max_id\", \"returns\": \"Rec[]\"");
        yield return Client(
            $"\"http\": \"GET x\", \"query\": {{ {json}: \"string\" }}, \"paging\": \"link items\", \"returns\": \"P\"",
            """, "types": { "P": { "fields": { "items": "Rec[]", "_links": "M?" } }, "M": { "fields": { "next": "string?" } } }""");
        yield return Client($"\"doc\": {json}, \"docs\": {json}, \"cost\": {json}, \"deprecated\": {JsonSerializer.Serialize("2020, " + word)}, \"http\": \"GET x\", \"returns\": \"none\"", $", \"doc\": {json}, \"docs\": {json}");
        yield return Client($"\"limits\": {JsonSerializer.Serialize("app 5/1m " + word)}, \"auth\": {JsonSerializer.Serialize("app | oauth2 " + word)}, \"http\": \"GET x\", \"returns\": \"none\"", $", \"host\": {json}");
        yield return Client("\"http\": \"GET x\", \"returns\": \"none\"", $", \"headers\": {{ \"X\": {json} }}, \"token\": {json}");
        yield return Client("\"http\": \"GET x\", \"returns\": \"none\"", $", \"headers\": {{ {json}: \"x\" }}");
        foreach (string returns in new[] { "none", "page", "Rec" })
            yield return $$"""{ "client": "GROUP.C", "uses": "Odd.Common", "auth": "app", "endpoints": { {{json}}: { "http": "GET x", "query": { "a": "int?" }, "returns": "{{returns}}" } } }""";
        yield return $$"""{ "client": {{JsonSerializer.Serialize("GROUP." + word)}}, "uses": "Odd.Common", "auth": "app", "endpoints": { "Do": { "http": "GET x", "query": { "a": "int?" }, "returns": "Rec" } } }""";
        yield return $$"""{ "scope": {{JsonSerializer.Serialize("Odd." + word)}}, "uses": "Odd.Common", "types": { "RGROUP": { "doc": "x", "fields": { "time": "time iso", "a": "Rec[]", "b": "map<int>", "c": "Closed?" } } } }""";
        foreach (string type in new[] { """{ "fields": { "time": "time iso", "a": "Rec[]", "b": "map<int>", "c": "Closed?", "d": "json" } }""", """["a"]""", """{ "enum": ["a"], "closed": true }""", """{ "enum": ["a"], "presets": { "All": { "but": [] } } }""", """{ "id": "snowflake" }""", """{ "id": "string" }""", """{ "wraps": "Rec" }""", """{ "union": "key", "cases": { "a": "CaseA" } }, "CaseA": { "fields": {} }""" })
            yield return $$"""{ "client": "GROUP.C", "uses": "Odd.Common", "auth": "app", "endpoints": { "Do": { "http": "POST x", "body": {{json}}, "query": { "a": {{json}} }, "returns": {{json}} } }, "types": { {{json}}: {{type}} } }""";
        foreach (string closed in new[] { "true", "false" })
        {
            yield return $$"""{ "scope": "Odd.GROUP", "types": { "E": { "enum": [{{json}}, "other"], "closed": {{closed}} } } }""";
            yield return $$"""{ "scope": "Odd.GROUP", "types": { "E": { "enum": { {{json}}: {{json}}, "other": { "doc": {{json}}, "name": {{json}}, "scopes": [{{json}}] } }, "closed": {{closed}} } } }""";
            yield return $$"""{ "scope": "Odd.GROUP", "types": { "E": { "enum": { "other": { "name": {{json}}, "scopes": ["a"] } }, "closed": {{closed}} } } }""";
        }

        yield return $$"""{ "scope": "Odd.GROUP", "types": { "E": { "enum": ["a", "b"], "presets": { {{json}}: { "doc": {{json}}, "values": ["a"] } } } } }""";
        yield return $$"""{ "scope": "Odd.GROUP", "types": { "E": { "enum": [{{json}}, "b"], "presets": { "P": { "values": [{{json}}] }, "Q": { "but": [{{json}}] } } } } }""";
        foreach (string kind in new[] { "key", "value type", "sibling" })
            yield return $$"""{ "scope": "Odd.GROUP", "types": { "U": { "union": "{{kind}}", "cases": { {{json}}: "A", "b": "B" } }, "A": { "fields": {} }, "B": { "fields": {} } } }""";
        yield return $$"""{ "scope": "Odd.GROUP", "types": { "U": { "union": {{JsonSerializer.Serialize("value " + word)}}, "cases": { "a": "A" } }, "A": { "fields": {} } } }""";
        yield return $$"""{ "scope": "Odd.GROUP", "groups": { {{json}}: { {{json}}: "int?" } } }""";
        yield return $$"""{ "scope": "Odd.GROUP", "envelope": {{JsonSerializer.Serialize(word + " errors")}}, "types": { "R": { "fields": { {{json}}: "int?", "errors": "int[]?" } } } }""";
        yield return $$"""{ "scope": "Odd.GROUP", "errors": { "root": {{json}}, "doc": {{json}}, "statuses": { "403": { "name": "No", "doc": {{json}}, "cure": {{json}} } } } }""";
        yield return $$"""{ "scope": "Odd.GROUP", "errors": { "root": "Root", "statuses": { "403": { "name": {{json}} } }, "codes": { "1": { "name": "One", "status": 403 } } } }""";
        yield return $$"""{ "scope": "Odd.GROUP", "errors": { "root": "Root", "statuses": { "403": { "name": "No" } }, "codes": { "1": { "name": {{json}}, "status": 403 }, "2": { "name": "Two", "base": {{json}} } } } }""";
        yield return $$"""{ "scope": "Odd.GROUP", "errors": { "root": "Root", "statuses": { "403": { "name": "No" } }, "problems": { {{json}}: { "name": "One", "status": 403, "title": {{json}} }, "x": {{json}}, "y": { "name": "Why", "status": 403, "title": {{json}} } } } }""";
    }
}
