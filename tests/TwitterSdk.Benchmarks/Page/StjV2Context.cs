using System.Text.Json.Serialization;

namespace TwitterSdk.Benchmarks.Page;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(StjV2TweetPage))]
internal sealed partial class StjV2Context : JsonSerializerContext;
