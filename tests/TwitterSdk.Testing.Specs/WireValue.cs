using System.Globalization;
using System.Text.Json;
using TwitterSdk.Core.Http;
using TwitterSdk.Core.Json;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Testing.Specs;

/// <summary>A parameter's value as it travels: text, JSON, or bytes.</summary>
internal sealed record WireValue(string? Text, JsonElement? Json = null, byte[]? Bytes = null)
{
    public static WireValue Of(string text) => new(text);

    public static WireValue Of(JsonElement json) => new(json.ValueKind == JsonValueKind.String ? json.GetString() : json.GetRawText(), json);

    /// <summary>The value as the C# type that a generated member has.</summary>
    public object? ToClr(Type type, TypeRef spec)
    {
        Type target = Nullable.GetUnderlyingType(type) ?? type;
        if (target == typeof(ApiContent))
            return ApiContent.FromBytes(Bytes ?? System.Text.Encoding.UTF8.GetBytes(Text!));
        if (target == typeof(JsonRaw))
            return JsonRaw.Parse(Json?.GetRawText() ?? Text!);
        if (Json is { ValueKind: JsonValueKind.Object or JsonValueKind.Array } json)
            return JsonSerializer.Deserialize(json.GetRawText(), target);
        if (spec.Kind == TypeKind.List)
            return ToList(target.GetGenericArguments()[0], spec.Element!);
        return ToScalar(Text!, target, spec);
    }

    private object ToList(Type element, TypeRef spec)
    {
        string[] parts = Text!.Length == 0 ? [] : Text.Split(',');
        var list = Array.CreateInstance(element, parts.Length);
        for (int i = 0; i < parts.Length; i++)
            list.SetValue(ToScalar(parts[i], element, spec), i);
        return list;
    }

    private static object ToScalar(string text, Type type, TypeRef spec)
    {
        CultureInfo invariant = CultureInfo.InvariantCulture;
        return type switch
        {
            _ when type == typeof(string) => text,
            _ when type == typeof(int) => int.Parse(text, invariant),
            _ when type == typeof(long) => long.Parse(text, invariant),
            _ when type == typeof(double) => double.Parse(text, invariant),
            _ when type == typeof(bool) => text is "1" || text.StartsWith("t", StringComparison.OrdinalIgnoreCase),
            _ when type == typeof(DateOnly) => DateOnly.ParseExact(text, "yyyy-MM-dd", invariant),
            _ when type == typeof(DateTimeOffset) => ToTime(text, spec),
            _ when type.IsEnum || typeof(IWireValue).IsAssignableFrom(type) => JsonSerializer.Deserialize(JsonSerializer.Serialize(text), type)!,
            _ => JsonSerializer.Deserialize(text, type)!,
        };
    }

    private static DateTimeOffset ToTime(string text, TypeRef spec) => spec.Time switch
    {
        TimeForm.Unix => DateTimeOffset.FromUnixTimeSeconds(long.Parse(text, CultureInfo.InvariantCulture)),
        TimeForm.UnixMilliseconds => DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(text, CultureInfo.InvariantCulture)),
        TimeForm.Minute => DateTimeOffset.ParseExact(text, "yyyyMMddHHmm", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        TimeForm.Ruby => DateTimeOffset.ParseExact(text, "ddd MMM dd HH:mm:ss zzz yyyy", CultureInfo.InvariantCulture),
        _ => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture),
    };
}
