using TwitterSdk.V2.Hydration;

namespace TwitterSdk.V2;

public sealed partial record User : IHydratable<HydratedUser>
{
    /// <inheritdoc/>
    public HydratedUser Hydrate(IncludedObjects included) => new(this, included);
}
