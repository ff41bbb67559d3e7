using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Generators.Emit;

/// <summary>The record of an endpoint's optional parameters.</summary>
internal static class RequestRecordEmitter
{
    public static void Emit(CSharpWriter writer, MethodPlan plan)
    {
        string what = plan.AllowsNoRequest ? "Optional" : "Further";
        DocumentationEmitter.Summary(writer, $"{what} parameters of <c>{SpecNames.Client(plan.Chapter)}.{plan.MethodName}</c>; what is null is not sent.");
        writer.Open($"public sealed partial record {plan.RequestType}");
        foreach (ParameterSpec parameter in plan.Optional)
        {
            writer.Gap();
            DocumentationEmitter.Property(writer, parameter);
            writer.Line($"public {CSharpTypes.Name(parameter.Type)} {parameter.Name} {{ get; init; }}");
        }

        PrintEmitter.Emit(writer, [.. plan.Optional.Select(parameter => (parameter.Name, (TypeRef?)parameter.Type))], isCase: false);
        writer.Close();
    }
}
