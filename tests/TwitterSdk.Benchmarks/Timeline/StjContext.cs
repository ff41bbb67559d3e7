using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TwitterSdk.Benchmarks.Timeline;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters = [typeof(StjRubyTime)])]
[JsonSerializable(typeof(List<StjTweet>))]
internal sealed partial class StjContext : JsonSerializerContext;

/// <summary>The times of v1.1, as a user of System.Text.Json would read them.</summary>
internal sealed class StjRubyTime : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DateTimeOffset.ParseExact(reader.GetString()!, "ddd MMM dd HH:mm:ss zzz yyyy", CultureInfo.InvariantCulture);

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString("ddd MMM dd HH:mm:ss zzz yyyy", CultureInfo.InvariantCulture));
}
