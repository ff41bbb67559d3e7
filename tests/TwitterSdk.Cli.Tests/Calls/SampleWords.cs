using System.Globalization;
using System.Text.Json.Nodes;
using TwitterSdk.Cli.Endpoints;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Cli.Tests.Calls;

/// <summary>The least words that make a call of an endpoint: what must be given, and the first of each choice.</summary>
internal sealed class SampleWords(CatalogEndpoint endpoint, string file)
{
    private const int MaxDepth = 6;

    public IEnumerable<string> Words()
    {
        HashSet<string> chosen = [.. endpoint.Spec.Choices.Where(choice => choice.IsDemand).SelectMany(choice => choice.Alternatives[0])];
        foreach (ChoiceSpec together in endpoint.Spec.Choices.Where(choice => choice.Rule == ChoiceRule.AllOrNone && chosen.Overlaps(choice.Alternatives[0])))
            chosen.UnionWith(together.Alternatives[0]);
        return endpoint.Inputs
            .Where(input => input.IsRequired || chosen.Contains(input.Name))
            .Select(input => $"{input.Name}={Text(input.Type, input.File)}");
    }

    private string Text(TypeRef type, SpecFile from)
    {
        if (type.Kind == TypeKind.Bytes)
            return file;
        if (type.Kind != TypeKind.List || IsModel(type.Item, from))
            return Scalar(type, from) ?? Json(type, from, 0)!.ToJsonString();
        int count = Math.Max(1, (int)(type.Min ?? 1));
        return string.Join(',', Enumerable.Range(0, count).Select(_ => Scalar(type.Item, from)));
    }

    private bool IsModel(TypeRef type, SpecFile from) => Scalar(type, from) is null;

    private string? Scalar(TypeRef type, SpecFile from) => type.Kind switch
    {
        TypeKind.String => "sample".PadRight((int)(type.Min ?? 0), 'x')[..Math.Min(Math.Max(6, (int)(type.Min ?? 0)), (int)(type.Max ?? int.MaxValue))],
        TypeKind.Int or TypeKind.Long or TypeKind.Double => Math.Clamp(17, type.Min ?? 0, type.Max ?? double.MaxValue).ToString(CultureInfo.InvariantCulture),
        TypeKind.Bool => "true",
        TypeKind.Date => "2026-01-31",
        TypeKind.Time => "2026-01-31T12:00:00Z",
        TypeKind.Named => endpoint.Catalog.Types.Find(from, type)?.Type switch
        {
            EnumSpec values => values.Values[0].WireValue,
            IdSpec { Kind: IdKind.String } => "sample_1",
            IdSpec => "17",
            _ => null,
        },
        _ => null,
    };

    private JsonNode? Json(TypeRef type, SpecFile from, int depth) => type.Kind switch
    {
        TypeKind.List => new JsonArray([.. Enumerable.Range(0, Math.Max(1, (int)(type.Min ?? 1))).Select(_ => Json(type.Item, from, depth))]),
        TypeKind.Map or TypeKind.Json => new JsonObject(),
        TypeKind.Int or TypeKind.Long or TypeKind.Double when !type.AsString => JsonNode.Parse(Scalar(type, from)!),
        TypeKind.Bool => true,
        TypeKind.Named when endpoint.Catalog.Types.Find(from, type) is { } entry && entry.Type is not (EnumSpec or IdSpec) => Json(entry, depth),
        _ => Scalar(type, from),
    };

    private JsonObject Json(TypeEntry entry, int depth)
    {
        var json = new JsonObject();
        if (entry.Type is not RecordSpec record || depth > MaxDepth)
            return json;
        foreach (FieldSpec field in record.Fields.Where(field => !field.Type.Nullable))
            json[field.WireName] = Json(field.Type, entry.File, depth + 1);
        return json;
    }
}
