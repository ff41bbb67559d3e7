using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Generators.Json;

/// <summary>A JSON value that knows where it stands.</summary>
internal abstract class JsonNode(TextRange range)
{
    public TextRange Range { get; } = range;

    /// <summary>What it is, as a message says it: "an object", "text".</summary>
    public abstract string Kind { get; }
}
