using TwitterSdk.Generators.Binding;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Generators.Emit;

/// <summary>Statements that write a value to a JSON writer.</summary>
internal sealed class JsonWriteEmitter(CSharpTypes types)
{
    /// <summary>Writes a member of an object; nothing when the value is null.</summary>
    /// <param name="type">The value's type.</param>
    /// <param name="wireName">The member's name.</param>
    /// <param name="textTwin">The name under which the value also travels as text.</param>
    /// <param name="value">The expression of the value.</param>
    /// <param name="json">The variable that holds the writer.</param>
    public string Member(TypeRef type, string wireName, string? textTwin, string value, string json)
    {
        string name = CSharpText.Utf8(wireName);
        if (textTwin is not null)
            return Twin(type, name, CSharpText.Utf8(textTwin), value, json);
        return type.Kind switch
        {
            TypeKind.Int or TypeKind.Long when type.AsString => $"{json}.Text({name}, {value});",
            TypeKind.Time => $"{json}.Member({name}, {value}, {JsonFormats.Time(type)});",
            TypeKind.List => $"{json}.List({name}, {value}{Elements(type, always: false, depth: 0)});",
            TypeKind.Map => $"{json}.Map({name}, {value}{Elements(type, always: true, depth: 0)});",
            TypeKind.Named => Named(type, name, value, json),
            TypeKind.Bytes => throw new EmissionException("Bytes can be sent but not be part of JSON; use string.", type.Range),
            _ => $"{json}.Member({name}, {value});",
        };
    }

    private string Named(TypeRef type, string name, string value, string json) => types.Shape(type) switch
    {
        TypeShape.ClosedEnum => $"{json}.Member({name}, {value}{(type.Nullable ? "?" : "")}.ToWire());",
        TypeShape.NumericId when type.AsString => $"{json}.Text<{type.Name}>({name}, {value});",
        TypeShape.Model or TypeShape.SiblingUnion => $"{json}.Model({name}, {value});",
        _ => $"{json}.Value<{type.Name}>({name}, {value});",
    };

    private string Twin(TypeRef type, string name, string twin, string value, string json) => type.Kind switch
    {
        TypeKind.Int or TypeKind.Long => $"{json}.Twin({name}, {twin}, {value});",
        TypeKind.Named when types.Shape(type) == TypeShape.NumericId => $"{json}.Twin<{type.Name}>({name}, {twin}, {value});",
        _ => throw new EmissionException("Only a whole number or an id can travel as a number and as text at once.", type.Range),
    };

    /// <summary>The further argument of a list's or map's call: how an element is written. Empty where elements write themselves.</summary>
    private string Elements(TypeRef type, bool always, int depth)
    {
        TypeRef element = CSharpTypes.Element(type);
        if (!always && types.ReadsItself(element))
            return "";
        string suffix = depth == 0 ? "" : CSharpText.Number(depth + 1);
        return $", static (writer{suffix}, item{suffix}) => {Value(element, "item" + suffix, "writer" + suffix, depth + 1)}";
    }

    /// <summary>Writes a whole value: the body of a lambda, an expression or a block.</summary>
    /// <param name="type">The value's type.</param>
    /// <param name="value">The expression of the value.</param>
    /// <param name="json">The variable that holds the writer.</param>
    /// <param name="depth">How many lambdas this stands in.</param>
    public string Value(TypeRef type, string value, string json, int depth = 0)
    {
        if (!type.Nullable || type.Kind == TypeKind.String)
            return NonNull(type, value, json, depth);
        string some = depth < 2 ? "some" : "some" + CSharpText.Number(depth);
        return $"{{ if ({value} is {{ }} {some}) {NonNull(type, some, json, depth)}; else {json}.WriteNullValue(); }}";
    }

    private string NonNull(TypeRef type, string value, string json, int depth) => type.Kind switch
    {
        TypeKind.String => $"{json}.WriteStringValue({value})",
        TypeKind.Int or TypeKind.Long or TypeKind.Double => type.AsString
            ? $"{json}.WriteStringValue({value}.ToString({SystemNames.Culture}))"
            : $"{json}.WriteNumberValue({value})",
        TypeKind.Bool => $"{json}.WriteBooleanValue({value})",
        TypeKind.Date => $"{json}.DateValue({value})",
        TypeKind.Time => $"{json}.TimeValue({value}, {JsonFormats.Time(type)})",
        TypeKind.List => $"{json}.ListValue({value}{Elements(type, always: true, depth)})",
        TypeKind.Map => $"{json}.MapValue({value}{Elements(type, always: true, depth)})",
        TypeKind.Named when types.Shape(type) == TypeShape.ClosedEnum => $"{json}.WriteStringValue({value}.ToWire())",
        TypeKind.Named when types.Shape(type) is TypeShape.OpenEnum or TypeShape.Selection => $"{json}.WriteStringValue({value}.Value)",
        TypeKind.Named when type.AsString => $"{json}.WriteStringValue({value}.ToString())",
        TypeKind.Json or TypeKind.Named => $"{value}.Write({json})",
        _ => throw new EmissionException("Bytes can be sent but not be part of JSON; use string.", type.Range),
    };
}
