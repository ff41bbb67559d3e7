using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using TwitterSdk.Core.Http;

namespace TwitterSdk.Generators.Tests.Emit;

/// <summary>A project with specs, the generator over it, and the compiler over both.</summary>
internal sealed class GeneratorRun
{
    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.Preview, DocumentationMode.Diagnose);
    private static readonly CSharpCompilationOptions s_options = new(
        OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999);

    private static readonly ImmutableArray<MetadataReference> s_references = [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "mscorlib.dll" or "netstandard.dll"))
        .Append(typeof(ApiConnection).Assembly.Location)
        .Select(path => MetadataReference.CreateFromFile(path))];

    private readonly HashSet<string> _shipped;
    private Compilation _compilation;
    private GeneratorDriver _driver;

    /// <param name="specs">Paths and texts.</param>
    /// <param name="code">The project's own C#.</param>
    /// <param name="rootNamespace">The project's root namespace; null for a project that does not tell.</param>
    /// <param name="uses">Another project, whose specs and assembly this one uses.</param>
    public GeneratorRun(IEnumerable<(string Path, string Text)> specs, string code = "", string? rootNamespace = "TwitterSdk", GeneratorRun? uses = null)
    {
        _shipped = [.. uses?.Texts.Select(text => text.Path) ?? []];
        Texts = [.. specs.Select(spec => new SpecFileText(spec.Path, spec.Text)), .. uses?.Texts ?? []];
        IEnumerable<MetadataReference> references = uses is null ? s_references : s_references.Append(uses.Output.ToMetadataReference());
        _compilation = CSharpCompilation.Create(rootNamespace ?? "Sample", [CSharpSyntaxTree.ParseText(code, s_parse, path: "Own.cs")], references, s_options);
        _driver = CSharpGeneratorDriver.Create(
            [new EndpointGenerator().AsSourceGenerator()],
            Texts,
            s_parse,
            new ProjectOptions(rootNamespace, uses?._compilation.AssemblyName, _shipped),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        Run();
    }

    public IReadOnlyList<SpecFileText> Texts { get; private set; }

    public GeneratorRunResult Result => _driver.GetRunResult().Results[0];

    /// <summary>The project with its generated code.</summary>
    private Compilation Output
    {
        get
        {
            _driver.RunGeneratorsAndUpdateCompilation(_compilation, out Compilation output, out _);
            return output;
        }
    }

    /// <summary>Generated code by file name.</summary>
    public IReadOnlyDictionary<string, string> Code => Result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    /// <summary>What the generator reports.</summary>
    public IReadOnlyList<Diagnostic> Problems => Result.Diagnostics;

    /// <summary>What the compiler says about the project with its generated code, hidden messages left out.</summary>
    public IReadOnlyList<Diagnostic> Compile() => [.. Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden)];

    /// <summary>Edits a spec and runs again.</summary>
    public void EditSpec(string path, Func<string, string> edit)
    {
        SpecFileText old = Texts.Single(text => text.Path == path);
        var changed = new SpecFileText(path, edit(old.Text));
        Texts = [.. Texts.Select(text => text == old ? changed : text)];
        _driver = _driver.ReplaceAdditionalText(old, changed);
        Run();
    }

    /// <summary>Adds C# to the project and runs again.</summary>
    public void EditCode(string code)
    {
        _compilation = _compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(code, s_parse));
        Run();
    }

    /// <summary>Why each output of the whole generator is what it is after the last run: new, changed, or as it was.</summary>
    public IReadOnlyList<IncrementalStepRunReason> OutputReasons =>
        [.. Result.TrackedOutputSteps.SelectMany(steps => steps.Value).SelectMany(step => step.Outputs).Select(output => output.Reason)];

    /// <summary>The results of one step of the last run, and why each is what it is.</summary>
    public IEnumerable<(object Value, IncrementalStepRunReason Reason)> Steps(string name) =>
        Result.TrackedSteps[name].SelectMany(step => step.Outputs);

    private void Run() => _driver = _driver.RunGenerators(_compilation);

    private sealed class ProjectOptions(string? rootNamespace, string? shippedIn, HashSet<string> shipped) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options("build_property.RootNamespace", rootNamespace);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
            new Options("build_metadata.AdditionalFiles.TwitterSpecShippedIn", shipped.Contains(textFile.Path) ? shippedIn : null);

        private sealed class Options(string name, string? text) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
            {
                value = key == name ? text : null;
                return value is not null;
            }
        }
    }
}
