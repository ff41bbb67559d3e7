using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace TwitterSdk.Analyzers.Tests;

/// <summary>A user's method over the SDK, as the compiler and the analyzers see it. What is expected to be told stands between «».</summary>
internal sealed class AnalyzedCode
{
    private static readonly DiagnosticAnalyzer[] s_analyzers =
        [new CredentialReachAnalyzer(), new RequestedFieldsAnalyzer(), new WalkAnalyzer(), new PageLoopAnalyzer()];

    private static readonly MetadataReference[] s_references = [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Select(path => MetadataReference.CreateFromFile(path))];

    private readonly string _text;
    private readonly TextSpan[] _expected;

    public AnalyzedCode(string body)
    {
        string marked = $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Threading;
            using System.Threading.Tasks;
            using TwitterSdk;
            using TwitterSdk.V2;

            internal static class Program
            {
                internal static UserId s_next;

                public static async Task RunAsync(ITwitterClient twitter, CancellationToken token)
                {
                    {{body.ReplaceLineEndings("\n        ")}}
                    await Task.Yield();
                }
            }
            """;
        var spans = new List<TextSpan>();
        int start;
        while ((start = marked.IndexOf('«')) >= 0)
        {
            int end = marked.IndexOf('»') - 1;
            spans.Add(TextSpan.FromBounds(start, end));
            marked = marked.Remove(start, 1).Remove(end, 1);
        }

        _text = marked;
        _expected = [.. spans];
    }

    /// <summary>What is told, at its place: the code between «» and nowhere else.</summary>
    public async Task<string[]> ProblemsAsync()
    {
        Diagnostic[] problems = await DiagnosticsAsync(Compilation());
        Assert.That(problems.Select(problem => _text.Substring(problem.Location.SourceSpan.Start, problem.Location.SourceSpan.Length)), Is.EqualTo(_expected.Select(span => _text.Substring(span.Start, span.Length))));
        return [.. problems.Select(problem => $"{problem.Id} {problem.GetMessage()}")];
    }

    /// <summary>What is told, wherever it stands.</summary>
    public async Task<(string Id, string Code)[]> ToldAsync() =>
        [.. (await DiagnosticsAsync(Compilation())).Select(problem => (problem.Id, _text.Substring(problem.Location.SourceSpan.Start, problem.Location.SourceSpan.Length)))];

    /// <summary>The rules that an editor tells of while the code is written, before the whole project is compiled.</summary>
    public async Task<string[]> ToldWhileWrittenAsync()
    {
        CSharpCompilation compilation = Compilation();
        SemanticModel model = compilation.GetSemanticModel(compilation.SyntaxTrees[0]);
        ImmutableArray<Diagnostic> problems = await compilation.WithAnalyzers([.. s_analyzers]).GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, CancellationToken.None);
        return [.. problems.Select(problem => problem.Id)];
    }

    /// <summary>The body after the first fix of the first problem; nothing is told of it any more.</summary>
    public async Task<string> FixedAsync(CodeFixProvider provider)
    {
        using var workspace = new AdhocWorkspace();
        Document document = workspace.AddProject(ProjectInfo.Create(
                ProjectId.CreateNewId(), VersionStamp.Default, "User", "User", LanguageNames.CSharp, compilationOptions: Options, parseOptions: CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview), metadataReferences: s_references))
            .AddDocument("Program.cs", _text);
        Diagnostic problem = (await DiagnosticsAsync((CSharpCompilation)(await document.Project.GetCompilationAsync())!)).First();
        CodeAction? offered = null;
        await provider.RegisterCodeFixesAsync(new CodeFixContext(document, problem, (action, _) => offered ??= action, CancellationToken.None));
        Assert.That(offered, Is.Not.Null, "no fix is offered");
        var change = (await offered!.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single();
        string text = (await change.ChangedSolution.GetDocument(document.Id)!.GetTextAsync()).ToString();
        Assert.That(await DiagnosticsAsync(Compilation(text)), Is.Empty, text);
        string[] lines = text.Split('\n');
        return string.Join('\n', lines[14..^2].Select(line => line.Trim()).Where(line => line.Length > 0)).Replace("await Task.Yield();", "", StringComparison.Ordinal).Trim();
    }

    private static CSharpCompilationOptions Options { get; } = new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);

    private CSharpCompilation Compilation(string? text = null)
    {
        var compilation = CSharpCompilation.Create("User", [CSharpSyntaxTree.ParseText(text ?? _text, new(LanguageVersion.Preview))], s_references, Options);
        Assert.That(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error), Is.Empty);
        return compilation;
    }

    private static async Task<Diagnostic[]> DiagnosticsAsync(CSharpCompilation compilation) =>
        [.. (await compilation.WithAnalyzers([.. s_analyzers]).GetAnalyzerDiagnosticsAsync()).OrderBy(problem => problem.Location.SourceSpan.Start)];
}
