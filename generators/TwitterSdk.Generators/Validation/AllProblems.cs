using TwitterSdk.Generators.Parsing;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Generators.Validation;

/// <summary>Puts together what is worth telling, so that one mistake is not told twice.</summary>
internal static class AllProblems
{
    /// <param name="parsed">All files as they were read.</param>
    /// <param name="alone">What their groups and each of them alone got wrong.</param>
    /// <param name="resolved">The files that could be read.</param>
    /// <param name="emission">What no code could be written for.</param>
    public static IEnumerable<SpecProblem> Of(
        IReadOnlyCollection<ParsedSpec> parsed,
        IEnumerable<SpecProblem> alone,
        EquatableArray<SpecFile> resolved,
        IEnumerable<SpecProblem> emission)
    {
        List<SpecProblem> problems = [.. parsed.SelectMany(spec => spec.Problems), .. alone];

        // While a file cannot be read, its names would be unknown in all others.
        if (parsed.All(spec => spec.File is not null))
            problems.AddRange(SpecValidator.ValidateTogether(resolved));

        // What is wrong in itself has no code either.
        var wrong = new HashSet<string>(problems.Where(problem => !problem.Rule.Warning).Select(problem => problem.Path), StringComparer.Ordinal);
        return problems.Concat(emission.Where(problem => !wrong.Contains(problem.Path)));
    }
}
