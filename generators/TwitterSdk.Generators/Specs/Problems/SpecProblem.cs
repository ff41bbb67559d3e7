using System.Globalization;
using System.Linq;

namespace TwitterSdk.Generators.Specs.Problems;

/// <summary>A mistake at a place in a spec file.</summary>
internal sealed record SpecProblem(ProblemRule Rule, string Path, TextRange Range, EquatableArray<string> Arguments)
{
    public string Id => Rule.Id;

    public string Message => string.Format(CultureInfo.InvariantCulture, Rule.Message, Arguments.ToArray<object>());
}
