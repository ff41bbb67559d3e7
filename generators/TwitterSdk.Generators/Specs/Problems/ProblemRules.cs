using System.Collections.Generic;
using System.Linq;

namespace TwitterSdk.Generators.Specs.Problems;

/// <summary>All rules, by their id.</summary>
internal static class ProblemRules
{
    public static IReadOnlyList<ProblemRule> All { get; } = [.. SyntaxRules.All, .. MeaningRules.All, .. EmissionRules.All];
}
