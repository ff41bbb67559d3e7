using TwitterSdk.V2.Hydration;

namespace TwitterSdk.V2;

public sealed partial record ReferencedTweet : IHydratable<HydratedReferencedTweet>
{
    /// <inheritdoc/>
    public HydratedReferencedTweet Hydrate(IncludedObjects included) => new(this, included);
}
