using Microsoft.CodeAnalysis;
using TwitterSdk.Generators.Binding;
using TwitterSdk.Generators.Emit;
using TwitterSdk.Generators.Parsing;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Generators.Tests.Emit;

/// <summary>What a project keeps when one of its specs is wrong.</summary>
public sealed class FailureTests
{
    private const string Good = """{ "scope": "Twitter.V1", "types": { "UserId": { "id": "long" } } }""";

    [Test]
    public void A_broken_spec_is_reported_at_its_place_and_takes_no_other_code_with_it()
    {
        var run = new GeneratorRun([("specs/bad.json", "{\n  \"client\": \"Twitter.V1.Bad\",\n  \"types\": nope\n}"), ("specs/good.json", Good)]);
        Diagnostic problem = run.Problems[0];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(problem.Severity, Is.EqualTo(DiagnosticSeverity.Error));
            Assert.That(problem.Location.GetLineSpan().Path, Is.EqualTo("specs/bad.json"));
            Assert.That(problem.Location.GetLineSpan().StartLinePosition.Line, Is.EqualTo(2));
            Assert.That(run.Code.Keys, Does.Contain("Twitter.V1.good.g.cs"));
        }
    }

    [TestCase("specs/common #1.json")]
    [TestCase("specs/Ada's & Bob's.json")]
    [TestCase("specs/50%.json")]
    public void A_file_may_have_any_name(string path)
    {
        var run = new GeneratorRun([(path, Good)]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Problems, Is.Empty);
            Assert.That(run.Code, Has.Count.EqualTo(1));
            Assert.That(run.Compile(), Is.Empty);
        }
    }

    [TestCase("\u2028")]
    [TestCase("\u2029")]
    [TestCase("\u0085")]
    public void A_line_separator_in_a_text_ends_no_line_of_code(string separator)
    {
        string doc = $"One{separator}two";
        var run = new GeneratorRun(
        [
            ("specs/shop.json", $$"""
                {
                  "client": "Shop.Orders", "auth": "user", "doc": "{{doc}}",
                  "endpoints": {
                    "List": {
                      "doc": "{{doc}}", "deprecated": "2020, {{doc}}", "http": "GET orders",
                      "query": { "kind": { "type": "Kind?", "doc": "{{doc}}" }, "note": "string? = {{doc}}" }, "returns": "Order"
                    }
                  },
                  "types": {
                    "Order": { "doc": "{{doc}}", "fields": { "no{{separator}}te": { "type": "string?", "doc": "{{doc}}" } } },
                    "Kind": { "doc": "{{doc}}", "enum": { "a{{separator}}b": { "doc": "{{doc}}", "name": "Ab" } } }
                  }
                }
                """),
        ]);
        Assert.That(run.Problems.Concat(run.Compile()), Is.Empty);
    }

    [TestCase("\\u0001")]
    [TestCase("\\u0000")]
    [TestCase("\\uFFFF")]
    [TestCase("\\uD83D\\uDE00")]
    [TestCase("*/ --> ]]> <b> &amp; `` {0}")]
    public void A_doc_may_hold_any_sign(string sign)
    {
        var run = new GeneratorRun(
        [
            ("specs/shop.json", $$"""
                {
                  "client": "Shop.Orders", "auth": "user", "doc": "a {{sign}} b",
                  "endpoints": { "List": { "doc": "a {{sign}} b", "deprecated": "2020, a {{sign}} b", "http": "GET orders", "query": { "kind": { "type": "Kind?", "doc": "{{sign}}" } }, "returns": "none" } },
                  "types": { "Kind": { "doc": "{{sign}}", "enum": { "a": "{{sign}}" } } }
                }
                """),
        ]);
        Assert.That(run.Problems.Concat(run.Compile()), Is.Empty);
    }

    [TestCase("\\uD83D", 6)]
    [TestCase("\\uDE00", 6)]
    [TestCase("\\uD83Dx", 6)]
    [TestCase("\\uD83D\\uDE00\\uDE00", 18)]
    public void Half_a_sign_is_told_where_it_stands(string half, int column)
    {
        string text = $$"""
            { "scope": "Shop", "types": { "Order": { "fields": {
              "no{{half}}te": { "type": "string?", "name": "Note" } } } } }
            """;
        var run = new GeneratorRun([("specs/shop.json", text)]);
        Diagnostic problem = run.Problems.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(problem.Id, Is.EqualTo("TSDK006"));
            Assert.That(problem.Location.GetLineSpan().StartLinePosition, Is.EqualTo(new Microsoft.CodeAnalysis.Text.LinePosition(1, column - 1)));
            Assert.That(run.Compile(), Is.Empty);
        }
    }

    [TestCase("\"a\\tb\": \"int?\"")]
    [TestCase("\"a\\nb\": \"int?\"")]
    public void A_name_that_holds_the_end_of_a_name_is_refused(string field)
    {
        var run = new GeneratorRun([("specs/shop.json", $$"""{ "scope": "Shop", "types": { "Order": { "fields": { {{field}} } } } }""")]);
        Assert.That(run.Problems.Select(problem => problem.Id), Is.EqualTo(new[] { "TSDK045" }));
    }

    [TestCase("Open?")]
    [TestCase("Closed?")]
    [TestCase("Number?")]
    [TestCase("Words?")]
    [TestCase("Order?")]
    [TestCase("Order[]?")]
    [TestCase("map<Closed>?")]
    [TestCase("json?")]
    public void A_body_of_any_type_may_be_left_out(string body)
    {
        var run = new GeneratorRun(
        [
            ("specs/shop.json", $$"""
                {
                  "client": "Shop.Orders", "auth": "user", "endpoints": { "Create": { "http": "POST orders", "body": "{{body}}", "returns": "none" } },
                  "types": { "Open": ["a"], "Closed": { "enum": ["a"], "closed": true }, "Number": { "id": "long" }, "Words": { "id": "string" }, "Order": { "fields": { "id": "Number" } } }
                }
                """),
        ]);
        Assert.That(run.Problems.Concat(run.Compile()), Is.Empty);
    }

    [TestCase("string? 1..99999999999", "1..99999999999")]
    [TestCase("string[]? ..3000000000", "..3000000000")]
    [TestCase("string? 0.5..2", "0.5..2")]
    [TestCase("string? -3..2", "-3..2")]
    [TestCase("double? ..{many}", "..{many}")]
    public void A_bound_that_cannot_be_is_told_in_the_spec_and_not_by_the_compiler(string type, string range)
    {
        string many = new('9', 400);
        var run = new GeneratorRun(
        [
            ("specs/shop.json", $$"""
                { "client": "Shop.Orders", "auth": "user", "endpoints": { "List": { "http": "GET orders", "query": { "x": "{{type.Replace("{many}", many, StringComparison.Ordinal)}}" }, "returns": "none" } } }
                """),
        ]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Problems.Select(problem => problem.Id), Is.EqualTo(new[] { "TSDK044" }));
            Assert.That(run.Problems[0].GetMessage(System.Globalization.CultureInfo.InvariantCulture), Does.StartWith($"'{range.Replace("{many}", many, StringComparison.Ordinal)}' is not a range."));
            Assert.That(run.Compile(), Is.Empty);
        }
    }

    [TestCase("int? -5..5")]
    [TestCase("double? 0.5..2")]
    [TestCase("int? 1..99999999999999999999")]
    public void Bounds_of_numbers_may_be_what_numbers_are(string type)
    {
        var run = new GeneratorRun(
        [
            ("specs/shop.json", $$"""
                { "client": "Shop.Orders", "auth": "user", "endpoints": { "List": { "http": "GET orders", "query": { "x": "{{type}}" }, "returns": "none" } } }
                """),
        ]);
        Assert.That(run.Problems.Concat(run.Compile()), Is.Empty);
    }

    [Test]
    public void A_type_that_nothing_has_is_one_mistake_and_not_one_for_each_use()
    {
        var run = new GeneratorRun(
        [
            ("specs/shop.json", """
                {
                  "client": "Shop.Orders",
                  "auth": "user",
                  "endpoints": {
                    "List": { "http": "GET orders", "query": { "max_results": "int?", "pagination_token": "string?" }, "paging": "token data", "returns": "OrderPage" },
                    "Create": { "http": "POST orders", "body": "Ordr", "returns": "map<Ordr?>" }
                  },
                  "types": {
                    "OrderPage": { "doc": "Orders.", "fields": { "data": "Ordr[]?", "newest": "Ordr?", "meta": "OrderMeta?" } },
                    "OrderMeta": { "doc": "What comes next.", "fields": { "next_token": "string?" } }
                  }
                }
                """),
        ]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Problems.Select(problem => problem.Id).Distinct(), Is.EqualTo(new[] { "TSDK101" }));
            Assert.That(run.Compile(), Is.Empty);
        }
    }

    [Test]
    public void Code_that_cannot_be_written_is_reported_where_the_spec_asks_for_it()
    {
        const string Text = """{ "scope": "Twitter.V1", "types": { "A": { "fields": { "x&x_str": "double" } } } }""";
        SpecFile file = SpecParser.Parse("specs/bad.json", Text).File!;
        EmittedSpec emitted = EmittedSpec.Of(SpecBinder.Bind(file, new SpecIndex([file]), "TwitterSdk"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(emitted.Code, Is.Null);
            Assert.That(emitted.Problems.Single().Id, Is.EqualTo("TSDK201"));
            Assert.That(emitted.Problems.Single().Range.Start, Is.EqualTo(Text.IndexOf("double", StringComparison.Ordinal)));
        }
    }

    [Test]
    public void A_fault_of_the_generator_becomes_a_diagnostic_of_one_file()
    {
        SpecFile file = SpecParser.Parse("specs/good.json", Good).File!;
        BoundSpec bound = SpecBinder.Bind(file, new SpecIndex([file]), "TwitterSdk");
        EmittedSpec emitted = EmittedSpec.Of(bound with { File = file with { Types = new([null!]) } });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(emitted.Code, Is.Null);
            Assert.That(emitted.Problems.Select(problem => problem.Id), Is.EqualTo(new[] { "TSDK200" }));
        }
    }

    [Test]
    public void Other_JSON_of_a_project_and_the_schema_of_specs_are_left_alone()
    {
        var run = new GeneratorRun([("appsettings.json", """{ "Twitter": { "Key": "x" } }"""), ("specs/spec.schema.json", """{ "properties": { "client": {} } }"""), ("broken.json", "{{{")]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Problems, Is.Empty);
            Assert.That(run.Code, Is.Empty);
        }
    }

    [Test]
    public void Two_files_that_would_have_the_same_name_both_get_their_code()
    {
        const string Other = """{ "scope": "Twitter.V1", "types": { "TweetId": { "id": "long" } } }""";
        var run = new GeneratorRun([("specs/a/types.json", Good), ("specs/b/Types.json", Other)]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Code.Keys, Is.EquivalentTo(new[] { "Twitter.V1.types.g.cs", "Twitter.V1.Types.2.g.cs" }));
            Assert.That(run.Compile(), Is.Empty);
        }
    }

    [Test]
    public void A_file_that_a_project_names_twice_makes_its_code_once()
    {
        var run = new GeneratorRun([("specs/good.json", Good), ("specs/good.json", Good)]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Problems, Is.Empty);
            Assert.That(run.Code.Keys, Is.EqualTo(new[] { "Twitter.V1.good.g.cs" }));
            Assert.That(run.Compile(), Is.Empty);
        }
    }

    [TestCase(null, "namespace Twitter.V1")]
    [TestCase("My.Bot", "namespace My.Bot.V1")]
    [TestCase("my-app.class.3d", "namespace my_app.@class._3d.V1")]
    public void Code_lives_under_the_root_namespace_of_the_project_or_the_name_of_the_product(string? rootNamespace, string expected)
    {
        var run = new GeneratorRun([("specs/good.json", Good)], rootNamespace: rootNamespace);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Code.Values.Single(), Does.Contain(expected + "\n"));
            Assert.That(run.Compile(), Is.Empty);
        }
    }
}
