using System.Globalization;
using System.Text.Json;

namespace TwitterSdk.Recorded.Tests;

/// <summary>
/// Whether a JSON value says the same as another: a null member is the same as an absent one, a number the same as its text,
/// a moment the same as the same moment written in another form.
/// </summary>
internal static class JsonComparison
{
    public static bool Same(JsonElement recorded, JsonElement? written) => !Losses("$", recorded, written).Any();

    /// <summary>The paths of what the written value has lost.</summary>
    public static IEnumerable<string> Losses(string path, JsonElement recorded, JsonElement? written)
    {
        if (recorded.ValueKind == JsonValueKind.Null)
            return written is null or { ValueKind: JsonValueKind.Null } ? [] : [path];
        if (written is not { } present)
            return [path];

        return (recorded.ValueKind, present.ValueKind) switch
        {
            (JsonValueKind.Object, JsonValueKind.Object) => LossesInObject(path, recorded, present),
            (JsonValueKind.Array, JsonValueKind.Array) when recorded.GetArrayLength() == present.GetArrayLength() => LossesInArray(path, recorded, present),
            (JsonValueKind.Object or JsonValueKind.Array, _) => [path],
            _ => SameScalar(recorded, present) ? [] : [path],
        };
    }

    private static IEnumerable<string> LossesInObject(string path, JsonElement recorded, JsonElement written) =>
        recorded.EnumerateObject().SelectMany(member =>
            Losses($"{path}.{member.Name}", member.Value, written.TryGetProperty(member.Name, out JsonElement value) ? value : null));

    private static IEnumerable<string> LossesInArray(string path, JsonElement recorded, JsonElement written) =>
        recorded.EnumerateArray().Zip(written.EnumerateArray()).SelectMany((pair, index) => Losses($"{path}[{index}]", pair.First, pair.Second));

    private static bool SameScalar(JsonElement recorded, JsonElement written)
    {
        string before = recorded.ToString(), now = written.ToString();
        return before == now || SameNumber(before, now) || (recorded.ValueKind == written.ValueKind && recorded.ValueKind == JsonValueKind.String && SameMoment(before, now));
    }

    /// <summary>Of a fraction, what a double can hold counts; of a whole number, every digit.</summary>
    public static bool SameNumber(string before, string now)
    {
        CultureInfo invariant = CultureInfo.InvariantCulture;
        if (before.AsSpan().ContainsAny('.', 'e', 'E'))
            return double.TryParse(before, NumberStyles.Float, invariant, out double x) && double.TryParse(now, NumberStyles.Float, invariant, out double y) && x.Equals(y);
        return decimal.TryParse(before, NumberStyles.Float, invariant, out decimal a) && decimal.TryParse(now, NumberStyles.Float, invariant, out decimal b) && a == b;
    }

    public static bool SameMoment(string before, string now) =>
        DateTimeOffset.TryParse(before, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset then)
        && DateTimeOffset.TryParse(now, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset later)
        && then == later;
}
