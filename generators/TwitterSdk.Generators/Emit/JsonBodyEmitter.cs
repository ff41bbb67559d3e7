using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Generators.Emit;

/// <summary>A JSON body made of parameters: dotted names become objects in objects, and an object with nothing in it is left out.</summary>
internal sealed class JsonBodyEmitter(CSharpTypes types)
{
    private readonly JsonWriteEmitter _write = new(types);

    public void Emit(CSharpWriter writer, MethodPlan plan, string call)
    {
        var parameters = plan.Endpoint.Parameters.Where(parameter => parameter.Location == ParameterLocation.Json).ToList();
        if (parameters.Count == 0)
            return;
        string json = plan.Local("json");
        writer.Line($"{SystemNames.JsonWriter} {json} = {call}.JsonBody();");
        writer.Line($"{json}.WriteStartObject();");
        Members(writer, plan, json, parameters, depth: 0);
        writer.Line($"{json}.WriteEndObject();");
    }

    private void Members(CSharpWriter writer, MethodPlan plan, string json, IReadOnlyList<ParameterSpec> parameters, int depth)
    {
        foreach (IGrouping<string, ParameterSpec> member in parameters.GroupBy(parameter => parameter.WireName.Split('.')[depth], StringComparer.Ordinal))
        {
            var inside = member.ToList();
            if (inside.Count == 1 && inside[0].WireName.Split('.').Length == depth + 1)
                Leaf(writer, plan, json, member.Key, inside[0]);
            else if (inside.Any(parameter => parameter.WireName.Split('.').Length == depth + 1))
                throw new EmissionException($"'{member.Key}' cannot be a value and an object at once.", inside[0].Range);
            else
                Object(writer, plan, json, member.Key, inside, depth);
        }
    }

    private void Object(CSharpWriter writer, MethodPlan plan, string json, string name, IReadOnlyList<ParameterSpec> inside, int depth)
    {
        var optional = inside.Where(parameter => parameter.Type.Nullable).ToList();
        bool always = optional.Count == 0 || inside.Any(parameter => parameter.Type is { Nullable: false, Kind: not TypeKind.Const });
        if (!always)
            writer.Open($"if ({string.Join(" || ", optional.Select(parameter => plan.Value(parameter) + " is not null"))})");
        writer.Line($"{json}.WritePropertyName({CSharpText.Utf8(name)});");
        writer.Line($"{json}.WriteStartObject();");
        Members(writer, plan, json, inside, depth + 1);
        writer.Line($"{json}.WriteEndObject();");
        if (!always)
            writer.Close();
    }

    private void Leaf(CSharpWriter writer, MethodPlan plan, string json, string name, ParameterSpec parameter) =>
        writer.Line(parameter.Type.Kind == TypeKind.Const
            ? $"{json}.Member({CSharpText.Utf8(name)}, {CSharpText.Literal(parameter.Type.Constant ?? "")});"
            : _write.Member(parameter.Type, name, null, plan.Value(parameter), json));
}
