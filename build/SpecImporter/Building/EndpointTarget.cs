using System.Text.Json.Nodes;

namespace SpecImporter.Building;

/// <summary>An endpoint as the document wants it.</summary>
internal sealed record EndpointTarget(string Operation, string Chapter, string Method)
{
    /// <summary>What the document decides, by the name of the spec's member: <c>http</c>, <c>auth</c>, <c>returns</c>, ...</summary>
    public Dictionary<string, JsonNode> Facts { get; } = new(StringComparer.Ordinal);

    /// <summary>What a new endpoint starts with and a person may change: paging, choices.</summary>
    public Dictionary<string, JsonNode> Seeds { get; } = new(StringComparer.Ordinal);

    /// <summary>Parameters by place (<c>path</c>, <c>query</c>, <c>json</c>, <c>multipart</c>, <c>header</c>).</summary>
    public Dictionary<string, Dictionary<string, MemberTarget>> Parameters { get; } = new(StringComparer.Ordinal);

    /// <summary>Groups of parameters.</summary>
    public List<string> Uses { get; } = [];
}

/// <summary>All that the document wants.</summary>
internal sealed class Target
{
    public List<EndpointTarget> Endpoints { get; } = [];

    public Dictionary<string, TypeTarget> Types { get; } = new(StringComparer.Ordinal);

    /// <summary>Groups with one selection each: the parameter's key and type.</summary>
    public Dictionary<string, (string Key, MemberTarget Member)> Groups { get; } = new(StringComparer.Ordinal);
}
