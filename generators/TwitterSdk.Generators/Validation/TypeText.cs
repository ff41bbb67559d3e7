using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Generators.Validation;

/// <summary>Types as messages say them.</summary>
internal static class TypeText
{
    /// <summary><c>'Tweet[]'</c>, as a spec would write it, without what follows the name.</summary>
    public static string Of(TypeRef type) => "'" + Plain(type) + "'";

    /// <summary>What kind of named type it is.</summary>
    public static string KindOf(TypeSpec type) => type switch
    {
        RecordSpec => "a record",
        EnumSpec => "an enum",
        IdSpec { Kind: IdKind.String } => "an id of text",
        IdSpec => "a numeric id",
        UnionSpec => "a union",
        _ => "a wrapper",
    };

    private static string Plain(TypeRef type) => type.Kind switch
    {
        TypeKind.Named => type.Name!,
        TypeKind.List => Plain(type.Element!) + "[]",
        TypeKind.Map => "map<" + Plain(type.Element!) + ">",
        _ => type.Kind.ToString().ToLowerInvariant(),
    };
}
