using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Generators.Parsing;

/// <summary><c>GET upload:1.1/media/{id}.json</c>, taken apart.</summary>
/// <param name="Host">Null when the line does not say.</param>
internal sealed record HttpLine(string Verb, string? Host, string Path, EquatableArray<PlaceholderSpec> Placeholders);
