using System.Globalization;
using TwitterSdk.Cli.Endpoints;
using TwitterSdk.Cli.Errors;
using TwitterSdk.Core.Json;
using TwitterSdk.Generators.Specs;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Cli.Calls;

/// <summary>Single values, from what the user wrote to what travels.</summary>
internal sealed class ScalarReader(CatalogEndpoint endpoint)
{
    /// <summary>The text that travels.</summary>
    /// <param name="input">What it is for.</param>
    /// <param name="type">The type of the value: the input's own, or that of its items.</param>
    /// <param name="text">As it was written.</param>
    /// <exception cref="UsageException">It does not fit.</exception>
    public string Read(EndpointInput input, TypeRef type, string text) => type.Kind switch
    {
        TypeKind.Int => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) ? value.ToString(CultureInfo.InvariantCulture) : throw Refuse(input, text, "a whole number"),
        TypeKind.Long => Whole(input, text),
        TypeKind.Double => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value) ? value.ToString(CultureInfo.InvariantCulture) : throw Refuse(input, text, "a number"),
        TypeKind.Bool => Truth(input, text),
        TypeKind.Date => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? text : throw Refuse(input, text, "a day: 2026-01-31 is one"),
        TypeKind.Time => Moment(input, type, text),
        TypeKind.Named => Named(input, type, text),
        _ => text,
    };

    /// <summary>True when the value stands bare in JSON, as numbers and truth values do.</summary>
    public bool IsBare(EndpointInput input, TypeRef type) => !type.AsString && type.Kind switch
    {
        TypeKind.Int or TypeKind.Long or TypeKind.Double or TypeKind.Bool => true,
        TypeKind.Time => type.Time is TimeForm.Unix or TimeForm.UnixMilliseconds,
        TypeKind.Named => endpoint.Catalog.Types.Find(input.File, type)?.Type is IdSpec { Kind: not IdKind.String },
        _ => false,
    };

    /// <summary>The form in which a moment travels.</summary>
    public static TimeFormat FormatOf(TypeRef type) => type.Time switch
    {
        TimeForm.Ruby => TimeFormat.Ruby,
        TimeForm.IsoMilliseconds => TimeFormat.IsoMilliseconds,
        TimeForm.Unix => TimeFormat.UnixText,
        TimeForm.UnixMilliseconds => TimeFormat.UnixMillisecondsText,
        TimeForm.Minute => TimeFormat.Minute,
        _ => TimeFormat.Iso,
    };

    private static string Whole(EndpointInput input, string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value) ? value.ToString(CultureInfo.InvariantCulture) : throw Refuse(input, text, "a whole number");

    private static string Truth(EndpointInput input, string text) => text.ToLowerInvariant() switch
    {
        "true" or "yes" or "1" => "true",
        "false" or "no" or "0" => "false",
        _ => throw Refuse(input, text, "true or false"),
    };

    private static string Moment(EndpointInput input, TypeRef type, string text)
    {
        DateTimeOffset moment;
        if (type.Time == TimeForm.Minute && DateTimeOffset.TryParseExact(text, "yyyyMMddHHmm", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _))
            return text;
        if (text.Length is > 0 and < 12 && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds))
            moment = DateTimeOffset.FromUnixTimeSeconds(seconds);
        else if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out moment))
            throw Refuse(input, text, "a time: 2026-01-31T12:00:00Z is one, and so are seconds since 1970");
        return MomentText.Of(moment, FormatOf(type));
    }

    private string Named(EndpointInput input, TypeRef type, string text) => endpoint.Catalog.Types.Find(input.File, type)?.Type switch
    {
        IdSpec { Kind: not IdKind.String } => Whole(input, text),
        EnumSpec values => Value(input, values, text),
        _ => text,
    };

    private string Value(EndpointInput input, EnumSpec values, string text)
    {
        if (values.Values.Any(value => value.IsCalled(text)))
            return text;
        EnumValueSpec? known = values.Values.FirstOrDefault(value => value.WireValue.Equals(text, StringComparison.OrdinalIgnoreCase));
        if (known is null && values.Closed)
            throw new UsageException($"{input.Name} is '{text}', which is none of its values.{Suggestion.For(text, values.Values.Select(value => value.WireValue), $" They are {string.Join(", ", values.Values.Select(value => value.WireValue))}.")}");
        return known?.Spelled(endpoint.Spec.Spelling) ?? text;
    }

    private static UsageException Refuse(EndpointInput input, string text, string wanted) =>
        new($"{input.Name} is {(input.Type.HoldsSecret ? "not" : $"'{text}', which is not")} {wanted}.");
}
