using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TwitterSdk.Generators.Binding;
using TwitterSdk.Generators.Diagnostics;
using TwitterSdk.Generators.Emit;
using TwitterSdk.Generators.Parsing;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Generators.Specs.Problems;
using TwitterSdk.Generators.Validation;

namespace TwitterSdk.Generators;

/// <summary>Turns endpoint specs into clients, requests and models: one generated file for each spec file, and none for any other JSON.</summary>
/// <remarks>It never looks at the project's C#, so that editing C# costs nothing. Each step's result has value equality, so that editing one spec remakes one file.</remarks>
[Generator(LanguageNames.CSharp)]
public sealed class EndpointGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var texts = context.AdditionalTextsProvider.Where(SpecText.IsCandidate).Collect().SelectMany(SpecText.Once);
        var rootNamespace = context.AnalyzerConfigOptionsProvider.Select(static (options, _) => SpecText.RootNamespace(options.GlobalOptions));

        var parsed = texts.Combine(context.AnalyzerConfigOptionsProvider).Select(SpecText.WithOrigin).SelectMany(SpecText.Parse).WithTrackingName(nameof(SpecParser));
        var groups = parsed.SelectMany(static (spec, _) => spec.File is null ? default : SharedGroup.Of(spec.File)).Collect().Select(static (all, _) => new EquatableArray<SharedGroup>(all));
        var resolved = parsed.Where(static spec => spec.File is not null).Combine(groups)
            .Select(static (pair, _) => GroupResolver.Resolve(pair.Left.File!, pair.Right)).WithTrackingName(nameof(GroupResolver));
        var index = resolved.Collect().Select(static (specs, _) => new SpecIndex(specs.Select(spec => spec.File!)));
        var own = resolved.Where(static spec => spec.File!.ShippedIn is null);
        var bound = own.Combine(index).Combine(rootNamespace)
            .Select(static (pair, _) => SpecBinder.Bind(pair.Left.Left.File!, pair.Left.Right, pair.Right)).WithTrackingName(nameof(SpecBinder));
        var emitted = bound.Select(static (spec, _) => EmittedSpec.Of(spec)).WithTrackingName(nameof(SpecEmitter));

        context.RegisterSourceOutput(emitted, static (output, spec) =>
        {
            if (spec.Code is not null)
                output.AddSource(spec.HintName, SourceText.From(spec.Code, SpecText.Encoding));
        });

        var alone = own.Select(static (spec, _) => new EquatableArray<SpecProblem>(spec.Problems.Concat(SpecValidator.ValidateFile(spec.File!))));
        var problems = parsed.Collect().Combine(alone.Collect()).Combine(resolved.Collect()).Combine(emitted.Collect())
            .Select(static (all, _) => new EquatableArray<SpecProblem>(AllProblems.Of(
                all.Left.Left.Left,
                all.Left.Left.Right.SelectMany(problems => problems),
                new(all.Left.Right.Select(spec => spec.File!)),
                all.Right.SelectMany(spec => spec.Problems))));
        var located = problems.Combine(texts.Collect()).SelectMany(static (pair, cancel) => LocatedProblem.Locate(pair.Left, pair.Right, cancel));
        context.RegisterSourceOutput(located, static (output, problem) => output.ReportDiagnostic(problem.ToDiagnostic()));
    }
}
