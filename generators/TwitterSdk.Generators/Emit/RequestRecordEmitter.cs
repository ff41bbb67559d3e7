using TwitterSdk.Generators.Binding;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Generators.Emit;

/// <summary>The record of an endpoint's optional parameters.</summary>
internal static class RequestRecordEmitter
{
    private const string SinceId = "since_id";

    public static void Emit(CSharpWriter writer, MethodPlan plan, CSharpTypes types)
    {
        string what = plan.AllowsNoRequest ? "Optional" : "Further";
        DocumentationEmitter.Summary(writer, $"{what} parameters of <c>{SpecNames.Client(plan.Chapter)}.{plan.MethodName}</c>; what is null is not sent.");
        writer.Open($"public sealed partial record {plan.RequestType}");
        foreach (ParameterSpec parameter in plan.Optional)
        {
            writer.Gap();
            DocumentationEmitter.Property(writer, parameter, Role(parameter, plan, types));
            writer.Line($"public {CSharpTypes.Name(parameter.Type)} {parameter.Name} {{ get; init; }}");
        }

        PrintEmitter.Emit(writer, [.. plan.Optional.Select(parameter => (parameter.Name, (TypeRef?)parameter.Type))], isCase: false);
        writer.Close();
    }

    /// <summary>What a parameter is for, where the spec's other words tell.</summary>
    private static string? Role(ParameterSpec parameter, MethodPlan plan, CSharpTypes types)
    {
        if (parameter.Type is { Kind: TypeKind.List, Item: { Kind: TypeKind.Named } item } && types.Shape(item) == TypeShape.Selection)
            return "What to bring beyond the least; null for what the client's options say";
        if (plan.Endpoint.Paging is not { } paging)
            return null;
        if (parameter.WireName == paging.Send)
            return $"{Begin(paging.Style)}; `{SpecNames.EnumerateMethod(plan.Endpoint.Name)}` goes on by itself";
        if (parameter.WireName == paging.Size)
            return "How many items a page has at most";
        return paging.Style == PagingStyle.MaxId && parameter.WireName == SinceId ? "Only what is newer than this" : null;
    }

    private static string Begin(PagingStyle style) => style switch
    {
        PagingStyle.MaxId => "Only what is not newer than this",
        PagingStyle.Page => "Which page to bring",
        PagingStyle.Offset => "How many items to pass over",
        _ => "Where to begin, as the page before tells",
    };
}
