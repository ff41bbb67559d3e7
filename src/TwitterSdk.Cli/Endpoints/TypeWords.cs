using System.Globalization;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Cli.Endpoints;

/// <summary>What a type takes, in words for people.</summary>
internal static class TypeWords
{
    private const int MaxValues = 12;

    /// <summary><c>number 5..100, 10 when left out</c>, <c>one of retweets, replies</c>, <c>list of TweetId, at most 100</c>.</summary>
    public static string Of(TypeRef type, SpecFile file, TypeIndex types)
    {
        string words = Kind(type, file, types) + Bounds(type);
        return type.Default is { } value ? $"{words}; {value} when left out" : words;
    }

    /// <summary>The enum that a type, or the items of a list, are of; null for other types.</summary>
    public static EnumSpec? EnumOf(TypeRef type, SpecFile file, TypeIndex types) =>
        types.Find(file, type.Leaf)?.Type as EnumSpec;

    private static string Kind(TypeRef type, SpecFile file, TypeIndex types) => type.Kind switch
    {
        TypeKind.String => type.Secret ? "secret text" : "text",
        TypeKind.Int or TypeKind.Long => "whole number",
        TypeKind.Double => "number",
        TypeKind.Bool => "true or false",
        TypeKind.Date => "day, as in 2026-01-31",
        TypeKind.Time => "time, as in 2026-01-31T12:00:00Z",
        TypeKind.Bytes => "path of a file, or - for standard input",
        TypeKind.List => $"list of {Kind(type.Item, file, types)}",
        TypeKind.Named => Named(type, file, types),
        _ => "JSON, or @ and the path of a file with it",
    };

    private static string Named(TypeRef type, SpecFile file, TypeIndex types) => types.Find(file, type)?.Type switch
    {
        EnumSpec values => OneOf(values),
        IdSpec id => id.Name,
        RecordSpec record => $"{record.Name} as JSON, or {string.Join(", ", record.Fields.Take(MaxValues).Select(field => "." + field.WireName))}",
        _ => $"{type.Name} as JSON",
    };

    private static string OneOf(EnumSpec values)
    {
        string names = string.Join(", ", values.Values.Take(MaxValues).Select(value => value.WireValue));
        string more = values.Values.Count > MaxValues ? $", and {(values.Values.Count - MaxValues).ToString(CultureInfo.InvariantCulture)} more" : "";
        string presets = values.Presets.Count > 0 ? $"; or {string.Join(", ", values.Presets.Select(preset => preset.Name.ToLowerInvariant()))}" : "";
        return $"one of {names}{more}{presets}";
    }

    private static string Bounds(TypeRef type)
    {
        string what = type.Kind switch
        {
            TypeKind.String => " characters",
            TypeKind.List => " items",
            _ => "",
        };
        string bounds = (type.Min, type.Max) switch
        {
            (null, null) => "",
            ({ } least, null) => string.Create(CultureInfo.InvariantCulture, $", at least {least}{what}"),
            (null, { } most) => string.Create(CultureInfo.InvariantCulture, $", at most {most}{what}"),
            var (least, most) => string.Create(CultureInfo.InvariantCulture, $", {least} to {most}{what}"),
        };
        return type.Step > 1 ? string.Create(CultureInfo.InvariantCulture, $"{bounds}, in groups of {type.Step}") : bounds;
    }
}
