using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Http;

namespace TwitterSdk.Emulator.Control;

/// <summary>How controls read what they are told, and answer.</summary>
internal static class ControlJson
{
    public static EmulatorResponse Answer(JsonNode json, int status = 200) => EmulatorResponse.Json(writer => json.WriteTo(writer), status);

    public static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonNode?> write) => new([.. items.Select(write)]);

    public static string Id(long id) => id.ToString(CultureInfo.InvariantCulture);

    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>A member of the JSON body, else a parameter of the address or the form; null when there is none.</summary>
    public static string? Text(WireRequest request, string name)
    {
        if (request.Json?.RootElement is { ValueKind: JsonValueKind.Object } body && body.TryGetProperty(name, out JsonElement member))
            return member.ValueKind == JsonValueKind.Null ? null : member.ToString();
        return request.Parameters.Find(parameter => parameter.Name == name).Value;
    }

    public static string Required(WireRequest request, string name) =>
        Text(request, name) is { Length: > 0 } text ? text : throw new Refusal(400, 38, $"'{name}' is missing.");

    public static double? Number(WireRequest request, string name)
    {
        if (Text(request, name) is not { Length: > 0 } text)
            return null;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) && number >= 0
            ? number
            : throw new Refusal(400, 25, $"'{name}' is '{text}', but must be a number from 0 on.");
    }

    /// <summary>An id, whose digits a floating-point number would round.</summary>
    public static long Id(WireRequest request, string name)
    {
        if (Text(request, name) is not { Length: > 0 } text)
            return 0;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long id)
            ? id
            : throw new Refusal(400, 25, $"'{name}' is '{text}', but must be a whole number from 0 on.");
    }

    public static int Int(WireRequest request, string name, int otherwise) => (int)Math.Min(Number(request, name) ?? otherwise, int.MaxValue);
}
