using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Generators.Json;

/// <summary><c>true</c>, <c>false</c> or <c>null</c>.</summary>
internal sealed class JsonWord(bool? value, TextRange range) : JsonNode(range)
{
    public bool? Value { get; } = value;

    public override string Kind => Value switch { true => "true", false => "false", null => "null" };
}
