using TwitterSdk.Generators.Specs;
using TwitterSdk.Generators.Specs.Problems;

namespace TwitterSdk.Generators.Parsing;

/// <summary>What one text says, and what is wrong with it.</summary>
/// <param name="File">Null when nothing can be told. Until <see cref="GroupResolver"/> has run, endpoints lack the parameters of their groups.</param>
internal sealed record ParsedSpec(SpecFile? File, EquatableArray<SpecProblem> Problems);
