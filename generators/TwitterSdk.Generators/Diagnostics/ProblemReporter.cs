using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Generators.Diagnostics;

/// <summary>Turns problems into compiler diagnostics at the line and column of the spec.</summary>
internal static class ProblemReporter
{
    private const string Category = "TwitterSdk.Specs";

    public static void Report(SourceProductionContext context, IEnumerable<SpecProblem> problems, ImmutableArray<AdditionalText> texts)
    {
        foreach (SpecProblem problem in problems)
            context.ReportDiagnostic(ToDiagnostic(problem, texts, context.CancellationToken));
    }

    private static Diagnostic ToDiagnostic(SpecProblem problem, ImmutableArray<AdditionalText> texts, CancellationToken cancellationToken)
    {
        ProblemRule rule = problem.Rule;
        var descriptor = new DiagnosticDescriptor(
            rule.Id, rule.Title, rule.Message, Category, rule.Warning ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error, isEnabledByDefault: true);
        AdditionalText? file = texts.FirstOrDefault(text => text.Path.Replace('\\', '/') == problem.Path);
        return Diagnostic.Create(descriptor, LocationOf(problem, file, cancellationToken), problem.Arguments.ToArray<object>());
    }

    private static Location LocationOf(SpecProblem problem, AdditionalText? file, CancellationToken cancellationToken)
    {
        if (file?.GetText(cancellationToken) is not { } text)
            return Location.None;
        var span = TextSpan.FromBounds(Math.Min(problem.Range.Start, text.Length), Math.Min(problem.Range.End, text.Length));
        return Location.Create(file.Path, span, text.Lines.GetLinePositionSpan(span));
    }
}
