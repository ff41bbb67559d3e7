using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Generators.Diagnostics;

/// <summary>Hands problems to the compiler.</summary>
internal static class ProblemReporter
{
    public static void Report(SourceProductionContext context, IEnumerable<SpecProblem> problems, ImmutableArray<AdditionalText> texts)
    {
        foreach (SpecProblem problem in problems)
        {
            AdditionalText? file = texts.FirstOrDefault(text => text.Path.Replace('\\', '/') == problem.Path);
            if (file?.GetText(context.CancellationToken) is { } text)
                context.ReportDiagnostic(SpecDiagnostics.Create(problem, file.Path, text));
        }
    }
}
