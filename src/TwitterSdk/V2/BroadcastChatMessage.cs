using TwitterSdk.V2.Hydration;

namespace TwitterSdk.V2;

public sealed partial record BroadcastChatMessage : IHydratable<HydratedBroadcastChatMessage>
{
    /// <inheritdoc/>
    public HydratedBroadcastChatMessage Hydrate(IncludedObjects included) => new(this, included);
}
