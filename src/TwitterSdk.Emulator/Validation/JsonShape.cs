using System.Globalization;
using System.Text.Json;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Validation;

/// <summary>Judges a JSON value by the type that the spec gives it, strictly: what the client must be able to read, and what it may send.</summary>
internal sealed class JsonShape(SpecCatalog catalog)
{
    private readonly TextValue _text = new(catalog);

    /// <summary>What is wrong, with the path where it is wrong; null when nothing is.</summary>
    public string? Problem(SpecFile file, TypeRef type, JsonElement value, string path)
    {
        if (value.ValueKind == JsonValueKind.Null)
            return type.Nullable || type.Kind == TypeKind.Json ? null : $"{path} is null";
        return type.Kind switch
        {
            TypeKind.List => List(file, type, value, path),
            TypeKind.Map => Map(file, type, value, path),
            TypeKind.Json => null,
            TypeKind.Named => Named(file, type, value, path),
            TypeKind.Bool => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : $"{path} is no boolean",
            _ => Scalar(file, type, value, path),
        };
    }

    private static bool IsNumber(TypeRef type) =>
        !type.AsString && (type.Kind is TypeKind.Int or TypeKind.Long or TypeKind.Double
            || (type.Kind == TypeKind.Time && type.Time is TimeForm.Unix or TimeForm.UnixMilliseconds));

    private string? Scalar(SpecFile file, TypeRef type, JsonElement value, string path)
    {
        // A number where text belongs is common among clients, and the vendor takes it.
        bool fits = value.ValueKind == JsonValueKind.Number || (value.ValueKind == JsonValueKind.String && !IsNumber(type));
        if (!fits)
            return $"{path} is of the kind {value.ValueKind}";
        string text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        return _text.Problem(file, type, text) is { } problem ? $"{path} {problem}" : null;
    }

    private string? List(SpecFile file, TypeRef type, JsonElement value, string path)
    {
        if (value.ValueKind != JsonValueKind.Array)
            return $"{path} is no list";
        int count = value.GetArrayLength();
        if (count < type.Min || count > type.Max)
            return string.Create(CultureInfo.InvariantCulture, $"{path} has {count} items");
        int index = 0;
        foreach (JsonElement item in value.EnumerateArray())
        {
            if (Problem(file, type.Item, item, $"{path}[{index++}]") is { } problem)
                return problem;
        }

        return null;
    }

    private string? Map(SpecFile file, TypeRef type, JsonElement value, string path)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return $"{path} is no object";
        return value.EnumerateObject()
            .Select(member => Problem(file, type.Item, member.Value, $"{path}.{member.Name}"))
            .FirstOrDefault(problem => problem is not null);
    }

    private string? Named(SpecFile file, TypeRef type, JsonElement value, string path) => catalog.Resolve(file, type.Name!) switch
    {
        RecordSpec record => Record(file, record, value, path),
        WrapperSpec wrapper => Named(file, type with { Name = wrapper.Wrapped }, value, path),
        UnionSpec union => Union(file, union, type, value, path),
        IdSpec { Kind: not IdKind.String } when !type.AsString => value.ValueKind == JsonValueKind.Number ? null : $"{path} is no number",
        _ => Scalar(file, type, value, path),
    };

    private string? Record(SpecFile file, RecordSpec record, JsonElement value, string path)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return $"{path} is no object";
        foreach (FieldSpec field in record.Fields)
        {
            JsonElement? member = Member(value, field);
            if (member is null && !field.Type.Nullable)
                return $"{path}.{field.WireName} is missing";
            if (member is { } found && Problem(file, field.Type, found, $"{path}.{field.WireName}") is { } problem)
                return problem;
        }

        string? stranger = value.EnumerateObject().Select(member => member.Name).FirstOrDefault(name => !Knows(record, name));
        return stranger is null ? null : $"{path}.{stranger} is unknown";
    }

    private static JsonElement? Member(JsonElement value, FieldSpec field) =>
        value.TryGetProperty(field.WireName, out JsonElement found) ? found
        : field.Aliases.Select(alias => value.TryGetProperty(alias, out JsonElement other) ? other : (JsonElement?)null)
            .FirstOrDefault(other => other is not null);

    private static bool Knows(RecordSpec record, string name) => record.Fields.Any(
        field => field.WireName == name || field.TextTwin == name || field.Aliases.Any(alias => alias == name));

    private string? Union(SpecFile file, UnionSpec union, TypeRef type, JsonElement value, string path)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return $"{path} is no object";
        // Which case a sibling union takes is known one level up only; any case that fits is good then.
        UnionCaseSpec[] cases = [.. union.Cases.Where(candidate => union.Kind switch
        {
            UnionKind.Key => value.TryGetProperty(candidate.Tag, out _),
            UnionKind.Value => value.TryGetProperty(union.Discriminator!, out JsonElement tag)
                && tag.ValueKind == JsonValueKind.String && tag.GetString() == candidate.Tag,
            _ => true,
        })];
        if (cases.Length == 0)
            return $"{path} fits no case of {union.Name}";
        string?[] problems = [.. cases.Select(one => Named(file, type with { Name = one.Type }, value, path))];
        return problems.Contains(null) ? null : problems[0];
    }
}
