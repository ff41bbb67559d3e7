using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Generators.Diagnostics;

/// <summary>Rules of specs as the compiler knows them.</summary>
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
    public static Diagnostic Create(SpecProblem problem, string path, SourceText text) => LocatedProblem.Locate(problem, path, text).ToDiagnostic();

    /// <summary>What the compiler shows for a rule.</summary>
    public static DiagnosticDescriptor Descriptor(ProblemRule rule) => s_descriptors[rule.Id];

    private static DiagnosticDescriptor Describe(ProblemRule rule) => new(
        rule.Id,
        rule.Title,
        rule.Message,
        Category,
        rule.Warning ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error,
        isEnabledByDefault: true);
}
