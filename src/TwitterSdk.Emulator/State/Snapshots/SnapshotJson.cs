using System.Globalization;
using System.Text.Json.Nodes;

namespace TwitterSdk.Emulator.State.Snapshots;

/// <summary>Reads and writes the members that snapshots are made of. A snapshot that lacks one says which.</summary>
internal static class SnapshotJson
{
    public static string Text(this JsonObject json, string name) => json[name]?.GetValue<string>() ?? throw Missing(name);

    public static string? MaybeText(this JsonObject json, string name) => json[name]?.GetValue<string>();

    public static long Long(this JsonObject json, string name) => json[name]?.GetValue<long>() ?? throw Missing(name);

    public static long? MaybeLong(this JsonObject json, string name) => json[name]?.GetValue<long>();

    public static bool Flag(this JsonObject json, string name) => json[name]?.GetValue<bool>() ?? false;

    /// <summary>The usual one in a snapshot that knew no levels.</summary>
    public static EmulatorFilterLevel FilterLevel(JsonObject json) => json.MaybeLong("filter_level") is { } level ? (EmulatorFilterLevel)level : EmulatorFilterLevel.Low;

    public static DateTimeOffset Time(this JsonObject json, string name) => MaybeTime(json, name) ?? throw Missing(name);

    public static DateTimeOffset? MaybeTime(this JsonObject json, string name) => json[name] is { } time ? Moment(time.GetValue<string>()) : null;

    public static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public static byte[]? MaybeBytes(this JsonObject json, string name) =>
        json[name]?.GetValue<string>() is { } text ? Convert.FromBase64String(text) : null;

    public static IEnumerable<JsonObject> Objects(this JsonObject json, string name) =>
        json[name] is JsonArray list ? list.OfType<JsonObject>() : [];

    public static IEnumerable<long> Ids(this JsonObject json, string name) =>
        json[name] is JsonArray list ? list.Select(id => id!.GetValue<long>()) : [];

    public static IEnumerable<string> Texts(this JsonObject json, string name) =>
        json[name] is JsonArray list ? list.Select(text => text!.GetValue<string>()) : [];

    public static string Of(DateTimeOffset time) => time.ToString("O", CultureInfo.InvariantCulture);

    public static string? Of(DateTimeOffset? time) => time is { } known ? Of(known) : null;

    public static JsonArray Of(IEnumerable<long> ids) => new([.. ids.Select(id => (JsonNode?)id)]);

    public static JsonArray Of(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode?)text)]);

    public static JsonArray Of<T>(IEnumerable<T> items, Func<T, JsonObject> write) => new([.. items.Select(item => (JsonNode?)write(item))]);

    private static InvalidDataException Missing(string name) => new($"The snapshot has an object without '{name}'.");
}
