using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Generators.Emit;

/// <summary>What chooses among the vendor's exceptions.</summary>
internal static class ErrorChoiceEmitter
{
    public static void Emit(CSharpWriter writer, ErrorsSpec errors, string root)
    {
        bool hasProblems = errors.Problems.Count + errors.Aliases.Count > 0;
        DocumentationEmitter.Summary(writer, hasProblems
            ? $"Chooses the exception for a refused call: by the problem, else by {errors.Root}'s code, else by the HTTP status."
            : $"Chooses the exception for a refused call: by {errors.Root}'s code, else by the HTTP status.");
        writer.Open($"public static class {SpecNames.Errors(errors.Root)}");
        Create(writer, errors, root, hasProblems);
        if (hasProblems)
            OfProblem(writer, errors);
        if (errors.Codes.Count > 0)
            OfCode(writer, errors);
        writer.Close();
    }

    private static void Create(CSharpWriter writer, ErrorsSpec errors, string root, bool hasProblems)
    {
        DocumentationEmitter.Summary(writer, "The exception for a refused call.");
        writer.Open($"public static {CoreNames.ApiException} Create({CoreNames.ApiFailure} failure)");
        writer.Line($"{SystemNames.ArgumentNullException}.ThrowIfNull(failure);");
        if (hasProblems)
        {
            writer.Open($"foreach ({CoreNames.ApiProblem} problem in failure.Problems)");
            Return(writer, "(OfProblem(problem.Name, failure) ?? OfProblem(problem.Title, failure))");
        }

        string? one = (errors.Codes.Count > 0, hasProblems) switch
        {
            (true, true) => "(OfCode(error.Code, failure) ?? OfProblem(error.TextCode, failure))",
            (true, false) => "OfCode(error.Code, failure)",
            (false, true) => "OfProblem(error.TextCode, failure)",
            _ => null,
        };
        if (one is not null)
        {
            writer.Open($"foreach ({CoreNames.ApiError} error in failure.Errors)");
            Return(writer, one);
        }

        writer.Open("return (int)failure.Status switch");
        foreach (ErrorSpec status in errors.Statuses)
            writer.Line($"{CSharpText.Number(status.Code)} => new {SpecNames.Exception(status.Default ?? status.Name)}(failure),");
        writer.Line($"_ => new {root}(failure),");
        writer.Close(";").Close();
    }

    private static void Return(CSharpWriter writer, string found)
    {
        writer.Line($"if ({found} is {{ }} known)");
        writer.Continued("return known;");
        writer.Close().Gap();
    }

    private static void OfProblem(CSharpWriter writer, ErrorsSpec errors)
    {
        writer.Gap();
        writer.Open($"private static {CoreNames.ApiException}? OfProblem(string? name, {CoreNames.ApiFailure} failure) => name switch");
        foreach (ErrorSpec problem in errors.Problems)
        {
            string title = problem.Title is null || problem.Title == problem.Key ? "" : " or " + CSharpText.Literal(problem.Title);
            writer.Line($"{CSharpText.Literal(problem.Key!)}{title} => new {SpecNames.Exception(problem.Name)}(failure),");
        }

        foreach (ErrorAliasSpec alias in errors.Aliases)
            writer.Line($"{CSharpText.Literal(alias.Key)} => new {SpecNames.Exception(alias.Error)}(failure),");
        writer.Line("_ => null,");
        writer.Close(";");
    }

    private static void OfCode(CSharpWriter writer, ErrorsSpec errors)
    {
        writer.Gap();
        writer.Open($"private static {CoreNames.ApiException}? OfCode(int? code, {CoreNames.ApiFailure} failure) => code switch");
        foreach (ErrorSpec code in errors.Codes)
            writer.Line($"{SpecNames.Exception(code.Name)}.ErrorCode => new {SpecNames.Exception(code.Name)}(failure),");
        writer.Line("_ => null,");
        writer.Close(";");
    }
}
