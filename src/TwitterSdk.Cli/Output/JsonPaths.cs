using System.Globalization;
using System.Text.Json;

namespace TwitterSdk.Cli.Output;

/// <summary>Members of JSON by their dotted names.</summary>
internal static class JsonPaths
{
    /// <summary>The member that a path leads to, through items of lists by their number; null when there is none.</summary>
    public static JsonElement? Find(JsonElement json, string path)
    {
        JsonElement at = json;
        foreach (string name in path.Split('.'))
        {
            if (at.ValueKind == JsonValueKind.Array && int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < at.GetArrayLength())
                at = at[index];
            else if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(name, out at))
                return null;
        }

        return at;
    }

    /// <summary>The text of the member that a path leads to; null when it is none or null.</summary>
    public static string? Text(JsonElement json, string path) =>
        Find(json, path) is { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) } found ? found.ToString() : null;
}
