using TwitterSdk.Generators.Binding;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Generators.Emit;

/// <summary>The statements that check a call's parameters and add them to it.</summary>
internal sealed class ParameterEmitter(CSharpTypes types)
{
    /// <summary>True when a call's parameters are checked at all.</summary>
    public static bool HasChecks(EndpointSpec endpoint) =>
        endpoint.Choices.Count > 0 || endpoint.Parameters.Any(parameter => parameter.Type.Min is not null || parameter.Type.Max is not null);

    public static void Checks(CSharpWriter writer, MethodPlan plan, string call)
    {
        foreach (ChoiceSpec choice in plan.Endpoint.Choices)
            Choice(writer, plan, call, choice);
        foreach (ParameterSpec parameter in plan.Endpoint.Parameters)
        {
            TypeRef type = parameter.Type;
            if (type.Min is null && type.Max is null)
                continue;
            string? check = type.Kind switch
            {
                TypeKind.Int or TypeKind.Long or TypeKind.Double => "CheckRange",
                TypeKind.String => "CheckLength",
                TypeKind.List => "CheckCount",
                _ => null,
            };
            if (check is not null)
                writer.Line($"{call}.{check}({CSharpText.Literal(parameter.WireName)}, {plan.Value(parameter)}, {Bound(type.Min)}, {Bound(type.Max)}{(type.Step > 1 ? ", " + CSharpText.Number(type.Step) : "")});");
        }
    }

    /// <summary>Adds one parameter. Members of a JSON body are written elsewhere.</summary>
    public void Add(CSharpWriter writer, MethodPlan plan, string call, ParameterSpec parameter)
    {
        if (parameter.Location == ParameterLocation.Json)
            return;
        TypeRef type = parameter.Type;
        string value = plan.Value(parameter);
        string name = CSharpText.Utf8(parameter.WireName);
        if (parameter.OtherSpellings.Count > 0)
            name = $"{call}.Spell({CSharpText.Utf8(string.Join("\t", parameter.OtherSpellings.Prepend(parameter.WireName)))})";
        string place = $"{CoreNames.ParameterLocation}.{parameter.Location}, {name}";
        writer.Line(type.Kind switch
        {
            TypeKind.Const => $"{call}.Add({place}, {CSharpText.Literal(type.Constant ?? "")});",
            TypeKind.Bytes => $"{call}.Add({name}, {value});",
            TypeKind.Time => $"{call}.Add({place}, {value}, {JsonFormats.Time(type)});",
            TypeKind.List => List(call, place, value, type),
            TypeKind.Map => throw new EmissionException("A map can be part of a JSON body only.", type.Range),
            TypeKind.Named => Named(call, place, value, type),
            _ => $"{call}.Add({place}, {value});",
        });
    }

    private string Named(string call, string place, string value, TypeRef type) => types.Shape(type) switch
    {
        TypeShape.Selection => $"{call}.Add({place}, {value}{(type.Nullable ? "?" : "")}.InSpelling({call}.Spelling));",
        TypeShape.ClosedEnum => $"{call}.Add({place}, {value}{(type.Nullable ? "?" : "")}.ToWire());",
        TypeShape.Model or TypeShape.SiblingUnion => type.Nullable
            ? $"{call}.Add({place}, {value} is null ? null : {CoreNames.JsonRaw}.From({value}));"
            : $"{call}.Add({place}, {CoreNames.JsonRaw}.From({value}));",
        _ => $"{call}.Add<{type.Name}>({place}, {value});",
    };

    private string List(string call, string place, string value, TypeRef type)
    {
        TypeRef element = CSharpTypes.Element(type);
        bool closed = element.Kind == TypeKind.Named && types.Shape(element) == TypeShape.ClosedEnum;
        if (!closed && types.IsReference(element) && element.Kind != TypeKind.String)
            throw new EmissionException("A list of objects can be part of a JSON body only.", type.Range);
        bool selection = element.Kind == TypeKind.Named && types.Shape(element) == TypeShape.Selection;
        if (selection)
            return $"{call}.AddSelection({place}, {value}, {JsonFormats.List(type)});";
        return $"{call}.AddList({place}, {value}{(closed ? ".ToWire()" : "")}, {JsonFormats.List(type)});";
    }

    private static void Choice(CSharpWriter writer, MethodPlan plan, string call, ChoiceSpec choice)
    {
        string rule = choice.Rule switch
        {
            ChoiceRule.OneOf => "RequireOne",
            ChoiceRule.AtMostOne => "RequireAtMostOne",
            ChoiceRule.AllOrNone => "RequireAllOrNone",
            _ => "RequireAtLeastOne",
        };
        string text = string.Join(" | ", choice.Alternatives.Select(alternative => string.Join(" + ", alternative)));
        IEnumerable<IEnumerable<string>> given = choice.Alternatives.Select(alternative => alternative.Select(name => Given(plan, choice, name)));
        IEnumerable<string> arguments = choice.Rule == ChoiceRule.AllOrNone ? given.First() : given.Select(names => string.Join(" && ", names));
        writer.Line($"{call}.{rule}({CSharpText.Literal(text)}, {string.Join(", ", arguments)});");
    }

    private static string Given(MethodPlan plan, ChoiceSpec choice, string name)
    {
        ParameterSpec parameter = plan.Find(name) ?? throw new EmissionException($"There is no parameter '{name}'.", choice.Range);
        return parameter.Type switch
        {
            { Kind: TypeKind.Const } => "true",
            { Kind: TypeKind.List } => plan.Value(parameter) + " is { Count: > 0 }",
            { Nullable: false } => "true",
            _ => plan.Value(parameter) + " is not null",
        };
    }

    private static string Bound(double? bound) => bound is { } value ? CSharpText.Number(value) : "null";
}
