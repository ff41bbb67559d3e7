using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TwitterSdk.Docs.Tests;

/// <summary>Compiles what a page shows, with the usings that a reader would have.</summary>
internal static class SnippetCompiler
{
    // What the templates of web and worker projects use without being told.
    private const string Implicit = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;

        """;

    private static readonly string s_told = Snippet.All.Single(snippet => snippet is { Page: "src/TwitterSdk/README.md", Mark: "Usings.cs" }).Code;

    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.Preview);
    private static readonly MetadataReference[] s_references =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    /// <param name="code">Top-level statements.</param>
    /// <param name="more">Further usings.</param>
    public static CSharpCompilation Compile(string code, string more = "")
    {
        // Pages that speak of v2 or Twitch say so; the others mean v1.1.
        string version = code.Contains("using TwitterSdk.V2;", StringComparison.Ordinal) || code.Contains("using TwitterSdk.Twitch", StringComparison.Ordinal) ? "" : "global using TwitterSdk.V1;\n";
        return CSharpCompilation.Create(
            "Snippet",
            [CSharpSyntaxTree.ParseText(Implicit + s_told + version + more, s_parse), CSharpSyntaxTree.ParseText(code, s_parse)],
            s_references,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
    }

    public static IEnumerable<Diagnostic> Problems(Compilation compilation) =>
        compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);

    public static MethodInfo EntryPoint(CSharpCompilation compilation)
    {
        using var assembly = new MemoryStream();
        Assert.That(compilation.Emit(assembly).Success);
        return Assembly.Load(assembly.ToArray()).EntryPoint!;
    }
}
