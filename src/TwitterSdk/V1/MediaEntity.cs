using TwitterSdk.Text;

namespace TwitterSdk.V1;

public sealed partial record MediaEntity
{
    /// <summary>Where it stands in the text; null when the answer does not tell.</summary>
    public TextRange? Range => TextRange.FromIndices(Indices);
}
