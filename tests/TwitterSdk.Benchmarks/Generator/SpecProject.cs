using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using TwitterSdk.Generators;

namespace TwitterSdk.Benchmarks.Generator;

/// <summary>A project with all specs of a vendor, and the generator over it as the compiler drives it.</summary>
internal sealed class SpecProject
{
    private readonly List<SpecFileText> _specs;
    private CSharpCompilation _compilation = CSharpCompilation.Create("Sample");
    private GeneratorDriver _driver;

    /// <param name="folder">Where the specs are.</param>
    /// <param name="rootNamespace">The project's root namespace.</param>
    public SpecProject(string folder, string rootNamespace)
    {
        _specs = [.. Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path => new SpecFileText(path, SourceText.From(File.ReadAllText(path))))];
        _driver = CSharpGeneratorDriver.Create([new EndpointGenerator().AsSourceGenerator()], _specs, optionsProvider: new ProjectOptions(rootNamespace));
    }

    /// <summary>How many specs there are.</summary>
    public int Specs => _specs.Count;

    /// <summary>The C# of the last run.</summary>
    public IReadOnlyList<SourceText> Code => [.. _driver.GetRunResult().GeneratedTrees.Select(static tree => tree.GetText())];

    /// <summary>Runs the generator; tells the milliseconds that the driver counted for it.</summary>
    public double Generate()
    {
        _driver = _driver.RunGenerators(_compilation);
        if (!_driver.GetRunResult().Diagnostics.IsEmpty)
            throw new InvalidOperationException($"The generator says: {_driver.GetRunResult().Diagnostics[0]}");
        return _driver.GetTimingInfo().GeneratorTimes[0].ElapsedTime.TotalMilliseconds;
    }

    /// <summary>Adds a C# file to the project, as typing does.</summary>
    public void EditCode() => _compilation = _compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText($"class Edited{_compilation.SyntaxTrees.Length};"));

    /// <summary>Changes a spec that has a doc: the doc gets longer.</summary>
    public void EditSpec()
    {
        const string Doc = "\"doc\": \"";
        int at = _specs.FindLastIndex(static spec => spec.Text.Contains(Doc, StringComparison.Ordinal));
        string text = _specs[at].Text;
        var changed = new SpecFileText(_specs[at].Path, SourceText.From(text.Insert(text.IndexOf(Doc, StringComparison.Ordinal) + Doc.Length, "Indeed. ")));
        _driver = _driver.ReplaceAdditionalText(_specs[at], changed);
        _specs[at] = changed;
    }

    private sealed class SpecFileText(string path, SourceText text) : AdditionalText
    {
        public override string Path => path;

        public string Text => text.ToString();

        public override SourceText GetText(CancellationToken cancellationToken = default) => text;
    }

    private sealed class ProjectOptions(string rootNamespace) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(rootNamespace);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Options(string rootNamespace) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key == "build_property.RootNamespace" ? rootNamespace : null;
            return value is not null;
        }
    }
}
