using TwitterSdk.Generators.Binding;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Generators.Emit;

/// <summary>The code of one spec file, or why there is none.</summary>
/// <param name="Code">Null when something went wrong.</param>
internal sealed record EmittedSpec(string HintName, string? Code, EquatableArray<SpecProblem> Problems)
{
    /// <summary>Writes the code. Never throws: an exception would take the code of all other files with it.</summary>
    public static EmittedSpec Of(BoundSpec spec)
    {
        var problems = new ProblemList(spec.File.Path);
        string? code = null;
        try
        {
            code = SpecEmitter.Emit(spec);
        }
        catch (EmissionException exception)
        {
            problems.Add(EmissionRules.CannotEmit, exception.Range, exception.Message);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            problems.Add(EmissionRules.Failed, spec.File.Range, $"{exception.GetType().Name}, {exception.Message}");
        }

        return new EmittedSpec(spec.HintName, code, problems.ToEquatable());
    }
}
