using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Generators.Diagnostics;

/// <summary>Problems of specs as the compiler shows them, at line and column of the spec file.</summary>
internal static class SpecDiagnostics
{
    private const string Category = "TwitterSdk.Specs";

    private static readonly Dictionary<string, DiagnosticDescriptor> s_descriptors =
        ProblemRules.All.ToDictionary(rule => rule.Id, Describe, System.StringComparer.Ordinal);

    /// <summary>One for each rule.</summary>
    public static IReadOnlyCollection<DiagnosticDescriptor> Descriptors => s_descriptors.Values;

    /// <param name="problem">What is wrong.</param>
    /// <param name="path">The file as the compiler knows it.</param>
    /// <param name="text">The text that was read.</param>
    public static Diagnostic Create(SpecProblem problem, string path, SourceText text)
    {
        int start = System.Math.Min(problem.Range.Start, text.Length);
        int end = System.Math.Min(problem.Range.End, text.Length);
        var span = TextSpan.FromBounds(start, end);
        var location = Location.Create(path, span, text.Lines.GetLinePositionSpan(span));
        return Diagnostic.Create(s_descriptors[problem.Id], location, problem.Arguments.ToArray<object>());
    }

    private static DiagnosticDescriptor Describe(ProblemRule rule) => new(
        rule.Id,
        rule.Title,
        rule.Message,
        Category,
        rule.Warning ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error,
        isEnabledByDefault: true);
}
