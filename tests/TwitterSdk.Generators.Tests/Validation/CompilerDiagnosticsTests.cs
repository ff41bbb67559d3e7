using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace TwitterSdk.Generators.Tests.Validation;

public sealed class CompilerDiagnosticsTests
{
    [Test]
    public void The_compiler_shows_a_mistake_at_the_line_and_column_of_the_spec()
    {
        Diagnostic diagnostic = Run(("C:\\specs\\users.json", """
            {
              "client": "Twitter.V1.Users",
              "auth": "user",
              "endpoints": {
                "Show": { "http": "GET a.json", "returns": "Twet" }
              },
              "types": { "Tweet": { "fields": {} } }
            }
            """)).Single();

        Assert.Multiple(() =>
        {
            Assert.That(diagnostic.Id, Is.EqualTo("TSDK101"));
            Assert.That(diagnostic.Severity, Is.EqualTo(DiagnosticSeverity.Error));
            Assert.That(diagnostic.GetMessage(), Is.EqualTo("No type is called 'Twet'. Did you mean 'Tweet'?"));
            Assert.That(diagnostic.Location.GetLineSpan().Path, Is.EqualTo("C:\\specs\\users.json"));
            Assert.That(diagnostic.Location.GetLineSpan().StartLinePosition, Is.EqualTo(new LinePosition(4, 48)));
        });
    }

    [Test]
    public void While_one_file_cannot_be_read_its_names_are_not_called_unknown_elsewhere()
    {
        IEnumerable<Diagnostic> diagnostics = Run(
            ("types.json", """{ "scope": "Twitter.V1", "types": { "Tweet": { "fields": {} """),
            ("users.json", """{ "client": "Twitter.V1.Users", "auth": "user", "endpoints": { "Show": { "http": "GET a.json", "returns": "Tweet" } } }"""));

        Assert.That(diagnostics.Select(diagnostic => diagnostic.Id), Is.EqualTo(new[] { "TSDK010" }));
    }

    [Test]
    public void An_unused_group_is_a_warning_only()
    {
        Diagnostic diagnostic = Run(("a.json", """{ "scope": "Twitter.V1", "groups": { "paging": { "page": "int?" } } }""")).Single();

        Assert.That((diagnostic.Id, diagnostic.Severity), Is.EqualTo(("TSDK104", DiagnosticSeverity.Warning)));
    }

    private static ImmutableArray<Diagnostic> Run(params (string Path, string Text)[] specs)
    {
        var compilation = CSharpCompilation.Create("Sample");
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new EndpointGenerator().AsSourceGenerator()],
            specs.Select(spec => (AdditionalText)new SpecInMemory(spec.Path, spec.Text)));
        return driver.RunGenerators(compilation).GetRunResult().Diagnostics;
    }

    private sealed class SpecInMemory(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
