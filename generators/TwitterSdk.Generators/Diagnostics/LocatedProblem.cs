using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Generators.Diagnostics;

/// <summary>A problem and its line and column. Has value equality, so that a problem that stays where it is costs nothing.</summary>
internal sealed record LocatedProblem(SpecProblem Problem, string Path, TextSpan Span, LinePositionSpan Lines)
{
    private const string Category = "TwitterSdk.Specs";

    /// <summary>Finds the lines of problems.</summary>
    public static IEnumerable<LocatedProblem> Locate(IReadOnlyList<SpecProblem> problems, ImmutableArray<AdditionalText> texts, CancellationToken cancellationToken)
    {
        foreach (SpecProblem problem in problems)
        {
            AdditionalText? file = texts.FirstOrDefault(text => text.Path.Replace('\\', '/') == problem.Path);
            if (file?.GetText(cancellationToken) is not { } text)
                continue;
            var span = TextSpan.FromBounds(Math.Min(problem.Range.Start, text.Length), Math.Min(problem.Range.End, text.Length));
            yield return new LocatedProblem(problem, file.Path, span, text.Lines.GetLinePositionSpan(span));
        }
    }

    /// <summary>What the compiler shows.</summary>
    public Diagnostic ToDiagnostic()
    {
        ProblemRule rule = Problem.Rule;
        DiagnosticSeverity severity = rule.Warning ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error;
        var descriptor = new DiagnosticDescriptor(rule.Id, rule.Title, rule.Message, Category, severity, isEnabledByDefault: true);
        return Diagnostic.Create(descriptor, Location.Create(Path, Span, Lines), Problem.Arguments.ToArray<object>());
    }
}
