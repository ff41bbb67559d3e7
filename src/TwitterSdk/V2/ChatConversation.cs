using TwitterSdk.V2.Hydration;

namespace TwitterSdk.V2;

public sealed partial record ChatConversation : IHydratable<HydratedChatConversation>
{
    /// <inheritdoc/>
    public HydratedChatConversation Hydrate(IncludedObjects included) => new(this, included);
}
