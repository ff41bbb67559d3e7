using System.Reflection;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TwitterSdk.Docs.Tests;

/// <summary>Compiles what a page shows, with the usings that a reader would have.</summary>
internal static class SnippetCompiler
{
    // What the template of console projects uses without being told.
    private const string ConsoleUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;

        """;

    // What those of web and worker projects use.
    private const string WebUsings = ConsoleUsings + """
        global using System.Net.Http.Json;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Hosting;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;

        """;

    // What the packages add to a project that has implicit usings.
    private static readonly string s_twitter = UsingsOf("TwitterSdk");
    private static readonly string s_twitch = UsingsOf("TwitterSdk.Twitch");

    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.Preview);
    private static readonly MetadataReference[] s_references =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>A block of a page, as a reader has it who pastes it into a project with that page's package.</summary>
    /// <param name="snippet">The block.</param>
    /// <param name="code">Its code, when it is another than what the page shows.</param>
    /// <param name="more">Further usings.</param>
    public static CSharpCompilation Compile(Snippet snippet, string? code = null, string more = "") =>
        Create(code ?? snippet.Code, (snippet.HasHost ? WebUsings : ConsoleUsings) + snippet.Package switch
        {
            "TwitterSdk.Core" => "",
            "TwitterSdk.Twitch" => s_twitch,
            _ => s_twitter + s_twitch,
        } + more);

    /// <summary>Code of a table, with the usings of both packages.</summary>
    /// <param name="code">A whole file.</param>
    /// <param name="more">Further usings.</param>
    public static CSharpCompilation Compile(string code, string more = "") => Create(code, ConsoleUsings + s_twitter + s_twitch + more);

    /// <summary>The packages that a page may need.</summary>
    public static IReadOnlyList<string> PackageNames { get; } = ["TwitterSdk", "TwitterSdk.Twitch", "TwitterSdk.AspNetCore", "TwitterSdk.Emulator"];

    /// <summary>The packages of this repository that code was compiled with, but for the one that is under all of them.</summary>
    /// <param name="compilation">What compiles.</param>
    public static IEnumerable<string> Packages(CSharpCompilation compilation) =>
        compilation.GetUsedAssemblyReferences().Select(reference => Path.GetFileNameWithoutExtension(reference.Display!)).Intersect(PackageNames);

    public static IEnumerable<Diagnostic> Problems(Compilation compilation) =>
        compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);

    public static MethodInfo EntryPoint(CSharpCompilation compilation)
    {
        using var assembly = new MemoryStream();
        Assert.That(compilation.Emit(assembly).Success);
        return Assembly.Load(assembly.ToArray()).EntryPoint!;
    }

    private static CSharpCompilation Create(string code, string usings) => CSharpCompilation.Create(
        "Snippet",
        [CSharpSyntaxTree.ParseText(string.Join('\n', usings.Split('\n').Distinct()), s_parse), CSharpSyntaxTree.ParseText(code, s_parse)],
        s_references,
        new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));

    private static string UsingsOf(string package) => string.Concat(
        XDocument.Load(Path.Combine(Repository.Root, "src", package, "build", $"{package}.targets")).Descendants("Using").Select(item => $"global using {item.Attribute("Include")!.Value};\n"));
}
