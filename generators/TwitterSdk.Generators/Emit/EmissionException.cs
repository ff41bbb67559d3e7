using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Generators.Emit;

/// <summary>A spec that is well formed but asks for code that cannot be written; becomes a diagnostic at its place.</summary>
internal sealed class EmissionException(string message, TextRange range) : Exception(message)
{
    public TextRange Range { get; } = range;
}
