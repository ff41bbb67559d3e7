using System.Globalization;
using System.Text.Json;

namespace TwitterSdk.Recorded.Tests;

/// <summary>
/// Whether a JSON value says the same as another: a null member is the same as an absent one, a number the same as its text,
/// a moment the same as the same moment written in another form.
/// </summary>
internal static class JsonComparison
{
    public static bool Same(JsonElement recorded, JsonElement written) => Loss("$", recorded, written) is null;

    /// <summary>The path of the first thing that the written value has lost; null when it has lost nothing.</summary>
    public static string? Loss(string path, JsonElement recorded, JsonElement? written)
    {
        if (recorded.ValueKind == JsonValueKind.Null)
            return written is null or { ValueKind: JsonValueKind.Null } ? null : path;
        if (written is not { } present)
            return path;

        return recorded.ValueKind switch
        {
            JsonValueKind.Object => present.ValueKind == JsonValueKind.Object ? LossInObject(path, recorded, present) : path,
            JsonValueKind.Array => present.ValueKind == JsonValueKind.Array ? LossInArray(path, recorded, present) : path,
            _ => SameScalar(recorded, present) ? null : path,
        };
    }

    private static string? LossInObject(string path, JsonElement recorded, JsonElement written) =>
        recorded.EnumerateObject()
            .Select(member => Loss($"{path}.{member.Name}", member.Value, written.TryGetProperty(member.Name, out JsonElement value) ? value : null))
            .FirstOrDefault(loss => loss is not null);

    private static string? LossInArray(string path, JsonElement recorded, JsonElement written)
    {
        if (recorded.GetArrayLength() != written.GetArrayLength())
            return path;
        return recorded.EnumerateArray()
            .Zip(written.EnumerateArray(), (before, now) => (before, now))
            .Select((pair, index) => Loss($"{path}[{index}]", pair.before, pair.now))
            .FirstOrDefault(loss => loss is not null);
    }

    private static bool SameScalar(JsonElement recorded, JsonElement written)
    {
        string before = recorded.ToString(), now = written.ToString();
        if (before == now)
            return true;
        if (decimal.TryParse(before, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal a) && decimal.TryParse(now, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal b))
            return a == b;
        return recorded.ValueKind == JsonValueKind.String
            && written.ValueKind == JsonValueKind.String
            && DateTimeOffset.TryParse(before, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset then)
            && DateTimeOffset.TryParse(now, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset later)
            && then == later;
    }
}
