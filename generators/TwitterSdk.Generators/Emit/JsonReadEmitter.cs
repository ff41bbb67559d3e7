using TwitterSdk.Generators.Binding;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Generators.Emit;

/// <summary>Expressions that read a value from a cursor.</summary>
internal sealed class JsonReadEmitter(CSharpTypes types)
{
    /// <summary>Reads a value of a type.</summary>
    /// <param name="type">What is read.</param>
    /// <param name="json">The variable that holds the cursor.</param>
    /// <param name="tag">For sibling unions: the expression of the text that decides.</param>
    /// <param name="depth">How many lambdas this stands in.</param>
    public string Value(TypeRef type, string json, string? tag = null, int depth = 0)
    {
        string nullable = type.Nullable ? "Nullable" : "";
        return type.Kind switch
        {
            TypeKind.String => $"{json}.Read{nullable}{(type.Shared ? "Shared" : "")}String()",
            TypeKind.Int => $"{json}.Read{nullable}Int32()",
            TypeKind.Long => $"{json}.Read{nullable}Int64()",
            TypeKind.Double => $"{json}.Read{nullable}Double()",
            TypeKind.Bool => $"{json}.Read{nullable}Boolean()",
            TypeKind.Date => $"{json}.Read{nullable}Date()",
            TypeKind.Time => $"{json}.Read{nullable}Time({JsonFormats.Time(type)})",
            TypeKind.Json => $"{json}.Read{nullable}Raw()",
            TypeKind.List => $"{json}.Read{nullable}List{Elements(type, depth, always: false)}",
            TypeKind.Map => $"{json}.Read{nullable}Map{Elements(type, depth, always: true)}",
            TypeKind.Named => Named(type, json, nullable, tag),
            _ => throw new EmissionException("Bytes can be sent but not be part of JSON; use string.", type.Range),
        };
    }

    /// <summary>Reads a value that travels under two names.</summary>
    /// <param name="type">What is read.</param>
    /// <param name="json">The variable that holds the cursor.</param>
    /// <param name="known">The expression of what the other name may have brought.</param>
    public static string Twin(TypeRef type, string json, string known)
    {
        string nullable = type.Nullable ? "Nullable" : "";
        return type.Kind switch
        {
            TypeKind.Int => $"{json}.Read{nullable}Int32OrKeep({known})",
            TypeKind.Long => $"{json}.Read{nullable}Int64OrKeep({known})",
            TypeKind.Named => $"{json}.Read{nullable}ValueOrKeep<{type.Name}>({known})",
            _ => throw new EmissionException("Only whole numbers and numeric ids travel under two names.", type.Range),
        };
    }

    private string Named(TypeRef type, string json, string nullable, string? tag)
    {
        string name = type.Name!;
        switch (types.Shape(type))
        {
            case TypeShape.ClosedEnum:
                return OrNull($"{types.Wire(name)}.Read(ref {json})");
            case TypeShape.SiblingUnion when tag is not null:
                return OrNull($"{types.FullName(name)}.Read(ref {json}, {tag})");
            case TypeShape.Model or TypeShape.SiblingUnion:
                return $"{json}.Read{nullable}Model<{name}>()";
            default:
                return $"{json}.Read{nullable}Value<{name}>()";
        }

        string OrNull(string read) => type.Nullable ? $"{json}.TryReadNull() ? null : {read}" : read;
    }

    private string Elements(TypeRef type, int depth, bool always)
    {
        TypeRef element = CSharpTypes.Element(type);
        string name = CSharpTypes.Name(element);
        if (!always && types.ReadsItself(element with { AsString = false }))
            return $"<{name}>()";
        string item = depth == 0 ? "item" : "item" + CSharpText.Number(depth + 1);
        return $"<{name}>(static (ref {CoreNames.JsonCursor} {item}) => {Value(element, item, depth: depth + 1)})";
    }
}
