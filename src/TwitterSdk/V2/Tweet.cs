using TwitterSdk.V2.Hydration;

namespace TwitterSdk.V2;

public sealed partial record Tweet : IHydratable<HydratedTweet>
{
    /// <inheritdoc/>
    public HydratedTweet Hydrate(IncludedObjects included) => new(this, included);
}
