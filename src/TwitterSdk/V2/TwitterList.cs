using TwitterSdk.V2.Hydration;

namespace TwitterSdk.V2;

public sealed partial record TwitterList : IHydratable<HydratedTwitterList>
{
    /// <inheritdoc/>
    public HydratedTwitterList Hydrate(IncludedObjects included) => new(this, included);
}
