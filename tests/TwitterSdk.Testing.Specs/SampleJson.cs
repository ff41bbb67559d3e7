using System.Globalization;
using System.Text.Json.Nodes;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Testing.Specs;

/// <summary>Makes JSON that fits a type of the specs: every member filled, recursion cut where a member may be absent.</summary>
internal sealed class SampleJson(SpecCatalog catalog)
{
    // Tweets hold users that hold Tweets: two levels show all there is, three would be megabytes.
    private const int MaxDepth = 2;
    private static readonly DateTimeOffset s_moment = new(2018, 10, 10, 20, 19, 24, TimeSpan.Zero);
    private int _number = 1000;

    /// <summary>A value of a type.</summary>
    public JsonNode? Of(TypeRef type, SpecFile file) => Of(type, file, 0)!;

    /// <summary>An object of a record, wrapper or union.</summary>
    public JsonNode Of(TypeSpec type, SpecFile file) => OfNamed(type, file, 0);

    private JsonNode? Of(TypeRef type, SpecFile file, int depth) => type.Kind switch
    {
        TypeKind.String => Cut($"text {_number++} \"quoted\" é☃ 𝄞 \\ /", type.Max),
        TypeKind.Int => type.AsString ? Text(_number++) : _number++,
        TypeKind.Long => type.AsString ? Text(9_007_199_254_740_993 + _number++) : 9_007_199_254_740_993 + _number++,
        TypeKind.Double => type.AsString ? Text(_number++ + 0.25) : _number++ + 0.25,
        TypeKind.Bool => true,
        TypeKind.Date => "2018-10-10",
        TypeKind.Time => Time(type),
        TypeKind.Json => new JsonObject { ["free"] = new JsonArray(1, "x", null, 2.50m) },
        TypeKind.List when depth > 1 => new JsonArray(Of(type.Item, file, depth)),
        TypeKind.List => new JsonArray(Of(type.Item, file, depth), Of(type.Item, file, depth)),
        TypeKind.Map => new JsonObject { ["first"] = Of(type.Item, file, depth), ["second key"] = Of(type.Item, file, depth) },
        TypeKind.Named => OfNamed(type, file, depth),
        _ => throw new InvalidOperationException($"A {type.Kind} is no JSON."),
    };

    private JsonNode OfNamed(TypeRef type, SpecFile file, int depth)
    {
        (SpecFile owner, TypeSpec spec) = catalog.Find(file, type.Name!);
        return spec is IdSpec { Kind: not IdKind.String } && type.AsString ? Text(1_050_118_621_198_921_728 + _number++) : OfNamed(spec, owner, depth);
    }

    private JsonNode OfNamed(TypeSpec spec, SpecFile file, int depth) => spec switch
    {
        EnumSpec values => values.Values[0].WireValue,
        IdSpec { Kind: IdKind.String } => $"id-{_number++}",
        IdSpec => 1_050_118_621_198_921_728 + _number++,
        WrapperSpec wrapper => catalog.Find(file, wrapper.Wrapped) is var (owner, wrapped) ? OfNamed(wrapped, owner, depth) : throw new InvalidOperationException(),
        UnionSpec union => OfUnion(union, union.Cases[0], file, depth),
        RecordSpec record => OfRecord(record, file, depth),
        _ => throw new InvalidOperationException($"{spec.Name} has no sample."),
    };

    private JsonObject OfRecord(RecordSpec record, SpecFile file, int depth)
    {
        var json = new JsonObject();
        foreach (FieldSpec field in record.Fields)
        {
            if (field.Type.By is not null || (depth >= MaxDepth && field.Type.Nullable && IsDeep(field.Type, file)))
                continue;
            json[field.WireName] = Of(field.Type, file, depth + 1);
            if (field.TextTwin is { } twin)
                json[twin] = json[field.WireName]!.ToString();
        }

        foreach (FieldSpec field in record.Fields.Where(field => field.Type.By is not null && (depth < MaxDepth || !field.Type.Nullable)))
            AddSibling(json, field, file, depth);
        return json;
    }

    /// <summary>A union whose case other members name: the first case, and the members so that they name it.</summary>
    private void AddSibling(JsonObject json, FieldSpec field, SpecFile file, int depth)
    {
        (SpecFile owner, TypeSpec type) = catalog.Find(file, field.Type.Name!);
        UnionCaseSpec chosen = ((UnionSpec)type).Cases[0];
        Decide(json, field, chosen);
        json[field.WireName] = OfNamed(catalog.Find(owner, chosen.Type).Type, owner, depth + 1);
    }

    /// <summary>Sets the members that decide for a union so that they name a case; so the sample must hold the objects they are in.</summary>
    public static void Decide(JsonObject json, FieldSpec field, UnionCaseSpec chosen)
    {
        string[] tags = field.Type.ByMembers.Count == 1 ? [chosen.Tag] : chosen.Tag.Split(' ');
        foreach ((string member, string tag) in field.Type.ByMembers.Zip(tags))
        {
            string[] path = member.Split('.');
            JsonNode at = path[..^1].Aggregate((JsonNode)json, (node, name) => node[name]!);
            at[path[^1]] = tag;
        }
    }

    private JsonNode OfUnion(UnionSpec union, UnionCaseSpec chosen, SpecFile file, int depth)
    {
        JsonNode json = OfNamed(catalog.Find(file, chosen.Type).Type, file, depth);
        if (union.Kind == UnionKind.Value)
            json[union.Discriminator!] = chosen.Tag;
        return json;
    }

    private bool IsDeep(TypeRef type, SpecFile file) => type.Kind switch
    {
        TypeKind.List or TypeKind.Map => IsDeep(type.Element!, file),
        TypeKind.Named => catalog.Find(file, type.Name!).Type is RecordSpec or UnionSpec or WrapperSpec,
        _ => false,
    };

    private static string Cut(string text, double? max) => max is { } limit && text.Length > limit ? text[..(int)limit] : text;

    private static JsonNode Time(TypeRef type) => type.Time switch
    {
        TimeForm.Ruby => s_moment.ToString("ddd MMM dd HH:mm:ss +0000 yyyy", CultureInfo.InvariantCulture),
        TimeForm.Iso => "2018-10-10T20:19:24Z",
        TimeForm.IsoMilliseconds => "2018-10-10T20:19:24.000Z",
        TimeForm.Minute => "201810102019",
        TimeForm.Unix => type.AsString ? Text(s_moment.ToUnixTimeSeconds()) : s_moment.ToUnixTimeSeconds(),
        _ => type.AsString ? Text(s_moment.ToUnixTimeMilliseconds()) : s_moment.ToUnixTimeMilliseconds(),
    };

    private static string Text(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);
}
