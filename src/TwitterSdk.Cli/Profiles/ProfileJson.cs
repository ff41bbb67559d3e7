using System.Text.Json.Serialization;

namespace TwitterSdk.Cli.Profiles;

/// <summary>How the book is written.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(ProfileBook))]
[JsonSerializable(typeof(ProfileAccount))]
internal sealed partial class ProfileJson : JsonSerializerContext;
