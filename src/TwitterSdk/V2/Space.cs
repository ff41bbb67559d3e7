using TwitterSdk.V2.Hydration;

namespace TwitterSdk.V2;

public sealed partial record Space : IHydratable<HydratedSpace>
{
    /// <inheritdoc/>
    public HydratedSpace Hydrate(IncludedObjects included) => new(this, included);
}
