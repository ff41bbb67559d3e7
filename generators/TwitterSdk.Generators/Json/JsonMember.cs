namespace TwitterSdk.Generators.Json;

internal sealed class JsonMember(JsonText name, JsonNode value)
{
    public JsonText Name { get; } = name;

    public JsonNode Value { get; } = value;
}
