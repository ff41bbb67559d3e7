using System.Collections.Generic;

namespace TwitterSdk.Generators.Specs.Problems;

/// <summary>Collects what is wrong with one file.</summary>
internal sealed class ProblemList(string path)
{
    private readonly List<SpecProblem> _problems = [];

    public int Count => _problems.Count;

    public void Add(ProblemRule rule, TextRange range, params string[] arguments) =>
        _problems.Add(new SpecProblem(rule, path, range, new EquatableArray<string>(arguments)));

    public EquatableArray<SpecProblem> ToEquatable() => new(_problems.ToArray());
}
