using System.Collections.Generic;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Generators.Json;

internal sealed class JsonArray(IReadOnlyList<JsonNode> items, TextRange range) : JsonNode(range)
{
    public IReadOnlyList<JsonNode> Items { get; } = items;

    public override string Kind => "an array";
}
