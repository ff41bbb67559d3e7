using System.Globalization;
using System.Text;
using System.Text.Json;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Validation;

/// <summary>Judges the text of a parameter by the type that the spec gives it.</summary>
internal sealed class TextValue(SpecCatalog catalog)
{
    /// <summary>What is wrong with the value, as the end of a sentence; null when nothing is.</summary>
    public string? Problem(SpecFile file, TypeRef type, string value)
    {
        // An empty text is the wire's way to say nothing.
        if (value.Length == 0 && type.Nullable)
            return null;
        return type.Kind switch
        {
            TypeKind.String => Length(type, value.EnumerateRunes().Count(), "characters"),
            TypeKind.Int => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
                ? Range(type, number) : "is not a whole number of 32 bits",
            TypeKind.Long => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)
                ? Range(type, number) : "is not a whole number",
            TypeKind.Double => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
                ? Range(type, number) : "is not a number",
            TypeKind.Bool => value is "true" or "false" or "t" or "f" or "1" or "0" ? null : "is neither true nor false",
            TypeKind.Date => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
                ? null : "is not a date (yyyy-MM-dd)",
            TypeKind.Time => TimeText.IsValid(value, type.Time) ? null : $"is not a time of the form {type.Time}",
            TypeKind.Json => IsJson(value) ? null : "is not JSON",
            TypeKind.Const => value == type.Constant ? null : $"must be {type.Constant}",
            TypeKind.List => List(file, type, value),
            TypeKind.Named => Named(catalog.Resolve(file, type.Name!), type, value),
            _ => null,
        };
    }

    private static string? Range(TypeRef type, double value)
    {
        if (value < type.Min)
            return string.Create(CultureInfo.InvariantCulture, $"is {value}, less than {type.Min}");
        return value > type.Max ? string.Create(CultureInfo.InvariantCulture, $"is {value}, more than {type.Max}") : null;
    }

    private static string? Length(TypeRef type, int length, string unit)
    {
        if (length < type.Min)
            return string.Create(CultureInfo.InvariantCulture, $"has {length} {unit}, fewer than {type.Min}");
        return length > type.Max
            ? string.Create(CultureInfo.InvariantCulture, $"has {length} {unit}, more than {type.Max}")
            : null;
    }

    private static string? Named(TypeSpec named, TypeRef type, string value) => named switch
    {
        EnumSpec { Closed: true } closed => closed.Values.Any(known => known.WireValue == value) ? null : $"does not know '{value}'",
        IdSpec { Kind: not IdKind.String } => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
            ? null : "is not an id",
        EnumSpec or IdSpec => value.Length == 0 ? "is empty" : Length(type, value.Length, "characters"),
        _ => IsJson(value) ? null : "is not JSON",
    };

    private static bool IsJson(string value)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(Encoding.UTF8.GetBytes(value));
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private string? List(SpecFile file, TypeRef type, string value)
    {
        if (type.ListStyle == ListStyle.Json)
            return IsJson(value) && value.StartsWith('[') ? null : "is not a JSON list";
        // Repeated parameters come here one by one.
        string[] items = type.ListStyle == ListStyle.Repeated ? [value] : value.Split(',');
        if (items.Length % type.Step != 0)
            return string.Create(CultureInfo.InvariantCulture, $"has {items.Length} items, which is no multiple of {type.Step}");
        return Length(type, items.Length, "items")
            ?? items.Select(item => Problem(file, type.Element!, item.Trim())).FirstOrDefault(problem => problem is not null);
    }
}
