using System.Globalization;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Generators.Validation;

/// <summary>What stands behind a type's name must fit the type. Named types are looked at where all files are known.</summary>
internal static class TypeRefValidator
{
    public static void Validate(TypeRef type, ProblemList problems)
    {
        ValidateRange(type, problems);
        ValidateDefault(type, problems);
        if (type.AsString && !IsNumber(type) && type.Kind != TypeKind.Named)
            problems.Add(MeaningRules.AsStringOnType, type.Ranges.AsString, TypeText.Of(type));
        if (type.Shared && type.Kind != TypeKind.String)
            problems.Add(MeaningRules.SharedOnType, type.Ranges.Shared, TypeText.Of(type));
        if (type.Secret && type.Kind != TypeKind.String)
            problems.Add(MeaningRules.SecretOnType, type.Ranges.Secret, TypeText.Of(type), "secret");
        else if (type.Secret && type.Shared)
            problems.Add(MeaningRules.SecretOnType, type.Ranges.Shared, "Text that is kept for other objects", "shared");
        if (type.By is not null && type.Kind != TypeKind.Named)
            problems.Add(MeaningRules.ByOnType, type.Ranges.By, TypeText.Of(type));
        if (type.Element is not null)
            Validate(type.Element, problems);
    }

    private static void ValidateRange(TypeRef type, ProblemList problems)
    {
        bool hasRange = type.Min is not null || type.Max is not null;
        bool fits = type.Kind is TypeKind.List || (type.Step == 1 && type.Kind is (TypeKind.Int or TypeKind.Long or TypeKind.Double or TypeKind.String));
        if (hasRange && !fits)
            problems.Add(MeaningRules.RangeOnType, type.Ranges.Bounds, TypeText.Of(type));
    }

    private static void ValidateDefault(TypeRef type, ProblemList problems)
    {
        if (type.Default is not { } text)
            return;
        if (type.Kind == TypeKind.Bool)
        {
            if (text is not ("true" or "false"))
                problems.Add(MeaningRules.BadDefault, type.Ranges.Default, text, "'true' or 'false'", "");
            return;
        }

        if (type.Kind is not (TypeKind.Int or TypeKind.Long or TypeKind.Double))
            return;
        NumberStyles styles = NumberStyles.AllowLeadingSign | (type.Kind == TypeKind.Double ? NumberStyles.AllowDecimalPoint : NumberStyles.None);
        if (!decimal.TryParse(text, styles, CultureInfo.InvariantCulture, out decimal value))
            problems.Add(MeaningRules.BadDefault, type.Ranges.Default, text, type.Kind == TypeKind.Double ? "a number" : "a whole number", "");
        else if ((double)value < type.Min || (double)value > type.Max)
            problems.Add(MeaningRules.DefaultOutsideRange, type.Ranges.Default, text, Bound(type.Min) + ".." + Bound(type.Max));
    }

    private static bool IsNumber(TypeRef type) => type.Kind switch
    {
        TypeKind.Int or TypeKind.Long or TypeKind.Double => true,
        TypeKind.Time => type.Time is TimeForm.Unix or TimeForm.UnixMilliseconds,
        _ => false,
    };

    private static string Bound(double? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";
}
