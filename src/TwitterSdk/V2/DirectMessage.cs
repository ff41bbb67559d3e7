using TwitterSdk.V2.Hydration;

namespace TwitterSdk.V2;

public sealed partial record DirectMessage : IHydratable<HydratedDirectMessage>
{
    /// <inheritdoc/>
    public HydratedDirectMessage Hydrate(IncludedObjects included) => new(this, included);
}
