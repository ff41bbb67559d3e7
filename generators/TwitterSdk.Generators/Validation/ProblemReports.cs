using System.Collections.Generic;
using System.Linq;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Generators.Validation;

/// <summary>A list of problems for each file.</summary>
internal sealed class ProblemReports
{
    private readonly Dictionary<string, ProblemList> _lists = new(System.StringComparer.Ordinal);
    private readonly List<ProblemList> _inOrder = [];

    public ProblemReports(IEnumerable<SpecFile> files)
    {
        foreach (SpecFile file in files.Where(file => !_lists.ContainsKey(file.Path)))
        {
            var list = new ProblemList(file.Path);
            _lists.Add(file.Path, list);
            _inOrder.Add(list);
        }
    }

    public ProblemList this[SpecFile file] => _lists[file.Path];

    public EquatableArray<SpecProblem> ToEquatable() => new(_inOrder.SelectMany(list => list.ToEquatable()));
}
