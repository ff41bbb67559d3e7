using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Generators.Emit;

/// <summary>The vendor's errors: a tree of exception classes, and what chooses among them.</summary>
internal static class ErrorsEmitter
{
    private const string Other = "other";

    public static void Emit(CSharpWriter writer, ErrorsSpec errors)
    {
        string root = SpecNames.Exception(errors.Root);
        DocumentationEmitter.Summary(writer, errors.Doc is null ? $"A call that {errors.Root} refused." : DocumentationText.Sentence(errors.Doc));
        Class(writer, root, CoreNames.ApiException, Other, null, []);

        foreach (ErrorSpec status in errors.Statuses)
        {
            writer.Gap();
            DocumentationEmitter.Summary(writer, Described(status, $"HTTP status <c>{CSharpText.Number(status.Code)}</c>."));
            Class(writer, SpecNames.Exception(status.Name), root, status.Kind ?? Other, status.Cure, []);
        }

        foreach (ErrorSpec code in errors.Codes.Concat(errors.Problems))
        {
            writer.Gap();
            DocumentationEmitter.Summary(writer, Described(code, code.Key is null ? $"Error code <c>{CSharpText.Number(code.Code)}</c>." : $"Problem <c>{code.Key}</c>."));
            string parent = Parent(errors, code)?.Name ?? code.Base ?? errors.Root;
            string hides = Parent(errors, code) is { Key: null } && code.Base is not null ? "new " : "";
            IReadOnlyList<ErrorSpec> line = [.. Line(errors, code)];
            string kind = line.Select(error => error.Kind).FirstOrDefault(kind => kind is not null) ?? Other;
            string? cure = line.Select(error => error.Cure).FirstOrDefault(cure => cure is not null);
            Class(writer, SpecNames.Exception(code.Name), SpecNames.Exception(parent), kind, cure,
                code.Key is null
                    ? ["/// <summary>The vendor's code.</summary>", $"public {hides}const int ErrorCode = {CSharpText.Number(code.Code)};", ""]
                    : []);
        }

        writer.Gap();
        ErrorChoiceEmitter.Emit(writer, errors, root);
    }

    /// <summary>The error that a code stands under: another code, or its status.</summary>
    private static ErrorSpec? Parent(ErrorsSpec errors, ErrorSpec code) => code.Base is null
        ? errors.Statuses.FirstOrDefault(status => status.Code == code.Status)
        : errors.Codes.Concat(errors.Problems).FirstOrDefault(other => other.Name == code.Base);

    /// <summary>A code and what it stands under: what it does not say itself, the next one says.</summary>
    private static IEnumerable<ErrorSpec> Line(ErrorsSpec errors, ErrorSpec code)
    {
        var seen = new HashSet<ErrorSpec>();
        for (ErrorSpec? current = code; current is not null && seen.Add(current); current = errors.Statuses.Contains(current) ? null : Parent(errors, current))
            yield return current;
    }

    private static void Class(CSharpWriter writer, string name, string parent, string kind, string? cure, IEnumerable<string> members)
    {
        writer.Open($"public class {name} : {parent}");
        foreach (string member in members)
            writer.Line(member);
        DocumentationEmitter.Parameter(writer, "failure", "What is known of the call.");
        DocumentationEmitter.Parameter(writer, "kind", "What the runtime acts on.");
        DocumentationEmitter.Parameter(writer, "cure", "The next step; null when none is known.");
        writer.Line($"public {name}({CoreNames.ApiFailure} failure, {CoreNames.ApiErrorKind} kind = {CoreNames.ApiErrorKind}.{Pascal(kind)}, string? cure = {CSharpText.LiteralOrNull(cure)})");
        writer.Continued(": base(failure, kind, cure)");
        writer.Block().Close().Close();
    }

    private static string Described(ErrorSpec error, string fact) => error.Doc is null ? fact : DocumentationText.Sentence(error.Doc) + " " + fact;

    private static string Pascal(string snake) =>
        string.Concat(snake.Split('_').Select(word => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word.Substring(1)));
}
