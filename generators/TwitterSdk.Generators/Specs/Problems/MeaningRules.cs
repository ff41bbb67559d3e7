using System.Collections.Generic;

namespace TwitterSdk.Generators.Specs.Problems;

/// <summary>TSDK1xx: what makes no sense together.</summary>
internal static class MeaningRules
{
    private static readonly List<ProblemRule> s_all = [];

    public static readonly ProblemRule UnknownGroup = Rule("TSDK100", "Unknown group", "No group is called '{0}'.{1}");

    public static IReadOnlyList<ProblemRule> All => s_all;

    private static ProblemRule Rule(string id, string title, string message, bool warning = false)
    {
        var rule = new ProblemRule(id, title, message, warning);
        s_all.Add(rule);
        return rule;
    }
}
