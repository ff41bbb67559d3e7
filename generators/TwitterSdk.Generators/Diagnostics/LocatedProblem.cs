using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Generators.Diagnostics;

/// <summary>A problem at its line and column. Has value equality, so that one which stays where it is costs nothing.</summary>
/// <param name="Problem">What is wrong.</param>
/// <param name="Path">The file as the compiler knows it.</param>
/// <param name="Span">Where in its text.</param>
/// <param name="Lines">The same in lines and columns.</param>
internal sealed record LocatedProblem(SpecProblem Problem, string Path, TextSpan Span, LinePositionSpan Lines)
{
    /// <summary>Finds the places of problems.</summary>
    public static IEnumerable<LocatedProblem> Locate(IEnumerable<SpecProblem> problems, ImmutableArray<AdditionalText> texts, CancellationToken cancellationToken)
    {
        foreach (SpecProblem problem in problems)
        {
            AdditionalText? file = texts.FirstOrDefault(text => text.Path.Replace('\\', '/') == problem.Path);
            if (file?.GetText(cancellationToken) is { } text)
                yield return Locate(problem, file.Path, text);
        }
    }

    /// <summary>Finds the place of a problem in the text that was read.</summary>
    public static LocatedProblem Locate(SpecProblem problem, string path, SourceText text)
    {
        var span = TextSpan.FromBounds(Math.Min(problem.Range.Start, text.Length), Math.Min(problem.Range.End, text.Length));
        return new LocatedProblem(problem, path, span, text.Lines.GetLinePositionSpan(span));
    }

    /// <summary>What the compiler shows.</summary>
    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(SpecDiagnostics.Descriptor(Problem.Rule), Location.Create(Path, Span, Lines), Problem.Arguments.ToArray<object>());
}
