using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TwitterSdk.Conventions.Tests;

/// <summary>What the README shows is code that compiles.</summary>
internal sealed partial class ReadmeTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;
        using TwitterSdk;
        using TwitterSdk.Core.Auth;
        using TwitterSdk.Core.Errors;
        using TwitterSdk.Core.Http;
        using TwitterSdk.Core.Json;
        using TwitterSdk.Core.Media;
        using TwitterSdk.Media;
        using TwitterSdk.Text;
        using TwitterSdk.V1;

        """;

    private static IEnumerable<TestCaseData> Snippets() =>
        Snippet().Matches(File.ReadAllText(Path.Combine(Repository.Root, "README.md")))
            .Select((match, index) => new TestCaseData(match.Groups["code"].Value).SetArgDisplayNames($"{index + 1}"));

    [TestCaseSource(nameof(Snippets))]
    public void Each_snippet_of_the_README_compiles_without_a_warning(string snippet)
    {
        var compilation = CSharpCompilation.Create(
            "Readme",
            [CSharpSyntaxTree.ParseText(Usings + snippet, new CSharpParseOptions(LanguageVersion.Preview))],
            References(),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));

        IEnumerable<Diagnostic> problems = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);

        Assert.That(problems, Is.Empty);
    }

    [Test]
    public void There_are_snippets_to_compile() => Assert.That(Snippets().Count(), Is.GreaterThan(5));

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path));

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Snippet();
}
