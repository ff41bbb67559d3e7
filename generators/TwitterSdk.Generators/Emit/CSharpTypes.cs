using TwitterSdk.Generators.Binding;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Generators.Emit;

/// <summary>What the types of one spec file are in C#.</summary>
internal sealed class CSharpTypes(EquatableArray<BoundType> types)
{
    private readonly Dictionary<string, BoundType> _types = types.ToDictionary(type => type.Name, StringComparer.Ordinal);

    /// <summary>The shape of a named type.</summary>
    public TypeShape Shape(TypeRef type) => Shape(type.Name!);

    /// <inheritdoc cref="Shape(TypeRef)"/>
    public TypeShape Shape(string name) => _types.TryGetValue(name, out BoundType? found) ? found.Shape : TypeShape.Model;

    /// <summary>The full name, for places where a member of the same name could stand in the way.</summary>
    public string FullName(string name) => _types.TryGetValue(name, out BoundType? found) ? found.FullName : name;

    /// <summary>The class beside a closed enum that knows its wire texts.</summary>
    public string Wire(string name) => SpecNames.Wire(FullName(name));

    /// <summary>The type's name, with a question mark when it may be null.</summary>
    public static string Name(TypeRef type) => PlainName(type) + (type.Nullable ? "?" : "");

    /// <summary>The type's name without a question mark.</summary>
    public static string PlainName(TypeRef type) => type.Kind switch
    {
        TypeKind.String => "string",
        TypeKind.Int => "int",
        TypeKind.Long => "long",
        TypeKind.Double => "double",
        TypeKind.Bool => "bool",
        TypeKind.Date => SystemNames.DateOnly,
        TypeKind.Time => SystemNames.DateTimeOffset,
        TypeKind.Bytes => CoreNames.ApiContent,
        TypeKind.Json => CoreNames.JsonRaw,
        TypeKind.List => $"{SystemNames.IReadOnlyList}<{Name(type.Element!)}>",
        TypeKind.Map => $"{SystemNames.IReadOnlyDictionary}<string, {Name(type.Element!)}>",
        _ => type.Name!,
    };

    /// <summary>True for what C# keeps by reference.</summary>
    public bool IsReference(TypeRef type) => type.Kind switch
    {
        TypeKind.String or TypeKind.Json or TypeKind.Bytes or TypeKind.List or TypeKind.Map => true,
        TypeKind.Named => IsModel(type),
        _ => false,
    };

    /// <summary>True for records, unions and wrappers.</summary>
    public bool IsModel(TypeRef type) => type.Kind == TypeKind.Named && Shape(type) is TypeShape.Model or TypeShape.SiblingUnion;

    /// <summary>True for types with a <c>Read</c> and a <c>Write</c> of their own, which are read alike wherever they stand.</summary>
    public bool ReadsItself(TypeRef type) =>
        type is { Kind: TypeKind.Named, Nullable: false, AsString: false } && Shape(type) != TypeShape.ClosedEnum;

    /// <summary>The element of a list or map; what is said of the list (time format, text, sharing) holds for its elements.</summary>
    public static TypeRef Element(TypeRef type) => type.Item;
}
