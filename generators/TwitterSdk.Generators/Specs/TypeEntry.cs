namespace TwitterSdk.Generators.Specs;

/// <summary>A named type and the file that its own names are looked up from.</summary>
internal sealed record TypeEntry(SpecFile File, TypeSpec Type);
