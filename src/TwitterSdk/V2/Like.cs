using TwitterSdk.V2.Hydration;

namespace TwitterSdk.V2;

public sealed partial record Like : IHydratable<HydratedLike>
{
    /// <inheritdoc/>
    public HydratedLike Hydrate(IncludedObjects included) => new(this, included);
}
