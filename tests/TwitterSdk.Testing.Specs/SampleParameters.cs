using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Testing.Specs;

/// <summary>Makes parameters that an endpoint accepts, with characters that need escaping wherever text is free.</summary>
internal sealed class SampleParameters(SpecCatalog catalog)
{
    private static readonly DateTimeOffset s_moment = new(2018, 10, 10, 20, 19, 0, TimeSpan.Zero);

    /// <summary>Only what must be given.</summary>
    public Dictionary<string, WireValue> Least(CatalogEndpoint endpoint) => Make(endpoint, all: false);

    /// <summary>Everything that can be given together.</summary>
    public Dictionary<string, WireValue> All(CatalogEndpoint endpoint) => Make(endpoint, all: true);

    private Dictionary<string, WireValue> Make(CatalogEndpoint endpoint, bool all)
    {
        HashSet<string> chosen = [], barred = [];
        foreach (ChoiceSpec choice in endpoint.Spec.Choices.Where(choice => choice.Rule != ChoiceRule.AllOrNone))
        {
            bool needed = choice.IsDemand || all;
            if (needed)
                chosen.UnionWith(choice.Alternatives[0]);
            if (choice.Rule != ChoiceRule.AtLeastOne || !all)
                barred.UnionWith(choice.Alternatives.SelectMany(alternative => alternative));
        }

        // What goes together follows the one that another choice took, or barred; else it is as optional as any other.
        foreach (ChoiceSpec group in endpoint.Spec.Choices.Where(choice => choice.Rule == ChoiceRule.AllOrNone))
        {
            if (chosen.Overlaps(group.Alternatives[0]))
                chosen.UnionWith(group.Alternatives[0]);
            else if (barred.Overlaps(group.Alternatives[0]))
                barred.UnionWith(group.Alternatives[0]);
        }

        return endpoint.Inputs
            .Where(input => chosen.Contains(input.WireName) || (!barred.Contains(input.WireName) && (all || !input.Type.Nullable)))
            .ToDictionary(input => input.WireName, input => Value(input.Type, endpoint.File, input.Location), StringComparer.Ordinal);
    }

    private WireValue Value(TypeRef type, SpecFile file, ParameterLocation location)
    {
        if (type.Kind == TypeKind.Bytes)
            return new WireValue(null, Bytes: [0, 1, 2, 0xFF, (byte)'\r', (byte)'\n', .. Encoding.UTF8.GetBytes("é--")]);
        if (location == ParameterLocation.Json && type.Kind is (TypeKind.Int or TypeKind.Long or TypeKind.Double))
            return WireValue.Of(JsonSerializer.SerializeToElement(type.AsString ? JsonValue.Create(Scalar(type, file, 0, null, location)) : JsonNode.Parse(Scalar(type, file, 0, null, location))));
        if (location == ParameterLocation.Json || IsModel(type, file))
            return WireValue.Of(JsonSerializer.SerializeToElement(new SampleJson(catalog).Of(type, file)));
        if (type.Kind == TypeKind.List)
            return WireValue.Of(string.Join(',', Enumerable.Range(0, Math.Max(2, (int)(type.Min ?? 0))).Select(i => Scalar(type.Element!, file, i, null, location))));
        return WireValue.Of(Scalar(type, file, 0, type.Max, location));
    }

    private string Scalar(TypeRef type, SpecFile file, int seed, double? max, ParameterLocation location) => type.Kind switch
    {
        TypeKind.String => FreeText(seed, max, location).PadRight((int)(type.Min ?? 0), 'x'),
        TypeKind.Int or TypeKind.Long => Text(Math.Clamp(17 + seed, type.Min ?? 0, type.Max ?? double.MaxValue)),
        TypeKind.Double => Text(-1.5 - seed),
        TypeKind.Bool => "true",
        TypeKind.Date => "2018-10-10",
        TypeKind.Time => type.Time switch
        {
            TimeForm.Minute => s_moment.ToString("yyyyMMddHHmm", CultureInfo.InvariantCulture),
            TimeForm.Unix => Text(s_moment.ToUnixTimeSeconds()),
            TimeForm.UnixMilliseconds => Text(s_moment.ToUnixTimeMilliseconds()),
            TimeForm.Ruby => s_moment.ToString("ddd MMM dd HH:mm:ss +0000 yyyy", CultureInfo.InvariantCulture),
            TimeForm.IsoMilliseconds => s_moment.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
            _ => s_moment.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        },
        TypeKind.Json => """{"a":[1,"é"]}""",
        TypeKind.Named => catalog.Find(file, type.Name!).Type switch
        {
            EnumSpec values => values.Values[Math.Min(seed, values.Values.Count - 1)].WireValue,
            IdSpec { Kind: IdKind.String } => $"id_{seed}",
            IdSpec => Text(1_050_118_621_198_921_728 + seed),
            var other => throw new InvalidOperationException($"{other.Name} cannot be a parameter."),
        },
        _ => throw new InvalidOperationException($"A {type.Kind} cannot be a parameter."),
    };

    /// <summary>Text that is wrong everywhere unless it is escaped rightly; no comma, which would divide a list.</summary>
    private static string FreeText(int seed, double? max, ParameterLocation location)
    {
        string text = location == ParameterLocation.Header ? $"plain {seed}" : $"{seed} a&b=c/d?é☃+%#!*'()~";
        return max is { } limit && text.Length > limit ? text[..(int)limit] : text;
    }

    private bool IsModel(TypeRef type, SpecFile file) => type.Kind switch
    {
        TypeKind.List => IsModel(type.Element!, file),
        TypeKind.Named => catalog.Find(file, type.Name!).Type is RecordSpec or UnionSpec or WrapperSpec,
        _ => false,
    };

    private static string Text(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);
}
